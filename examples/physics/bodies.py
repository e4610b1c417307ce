"""Bodies that attract one another

Places and speeds in the plane are complex numbers, x + y j. `pulls`
is the slow part: each body feels all others.
"""

from itertools import combinations
from random import Random

DT, SOFT = 0.001, 0.05  # a step; softened, so that no pull is endless


def cluster(count):
    """Places, speeds and masses from a seeded generator."""
    draw = Random(1).random
    places = [complex(draw(), draw()) for _ in range(count)]
    return places, [0j] * count, [1 / count] * count


def pulls(places, masses, first, stop):
    """What the bodies from `first` to before `stop` feel."""
    found = []
    for place in places[first:stop]:
        pull = 0j
        for other, mass in zip(places, masses):
            apart = other - place
            pull += mass * apart / (abs(apart) ** 2 + SOFT**2) ** 1.5
        found.append(pull)
    return found


def moved(places, speeds, pulled):
    """Places and speeds, one step later."""
    speeds = [speed + pull * DT for speed, pull in zip(speeds, pulled)]
    return [p + s * DT for p, s in zip(places, speeds)], speeds


def energy(places, speeds, masses):
    total = sum(m * abs(s) ** 2 / 2 for m, s in zip(masses, speeds))
    for (p, m), (q, n) in combinations(zip(places, masses), 2):
        total -= m * n / (abs(p - q) ** 2 + SOFT**2) ** 0.5
    return total


if __name__ == "__main__":
    places, speeds, masses = cluster(3)
    for pull in pulls(places, masses, 0, 3):
        print(f"a pull of {pull:.2f}")
    print(f"energy: {energy(places, speeds, masses):.3f}")
