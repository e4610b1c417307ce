"""Bodies that attract one another, in two dimensions

Positions and velocities are complex numbers, x + yj.
"""

from itertools import combinations
from random import Random

DT, SOFTENING = 0.001, 0.05  # close bodies don't attract without limit


def cluster(count):
    """Return positions, velocities and masses of bodies at rest."""
    draw = Random(1).random
    positions = [complex(draw(), draw()) for _ in range(count)]
    return positions, [0j] * count, [1 / count] * count


def accelerations(positions, masses, first, stop):
    """Return the accelerations of the bodies first to stop - 1."""
    found = []
    for position in positions[first:stop]:
        acceleration = 0j
        for other, mass in zip(positions, masses):
            apart = other - position
            cubed = (abs(apart) ** 2 + SOFTENING**2) ** 1.5
            acceleration += mass * apart / cubed
        found.append(acceleration)
    return found


def moved(positions, velocities, accelerated):
    """Return positions and velocities one step later."""
    velocities = [v + a * DT for v, a in zip(velocities, accelerated)]
    positions = [p + v * DT for p, v in zip(positions, velocities)]
    return positions, velocities


def energy(positions, velocities, masses):
    total = sum(m * abs(v) ** 2 / 2 for m, v in zip(masses, velocities))
    for (p, m), (q, n) in combinations(zip(positions, masses), 2):
        total -= m * n / (abs(p - q) ** 2 + SOFTENING**2) ** 0.5
    return total


if __name__ == "__main__":
    positions, velocities, masses = cluster(3)
    for acceleration in accelerations(positions, masses, 0, 3):
        print(f"acceleration {acceleration:.2f}")
    print(f"energy {energy(positions, velocities, masses):.3f}")
