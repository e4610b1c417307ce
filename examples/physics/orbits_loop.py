# /// script
# [tool.measured]
# exclusive = true
# ///
"""Twenty-four satellites, simulated one after the other

At a speed of 1, a satellite stays on a circle with a radius of 1.
"""

DT = 0.0002


def flight(speed):
    """Return the greatest distance and the error of the energy."""
    position, velocity = 1 + 0j, speed * 1j
    distance = greatest = 1.0
    while distance >= greatest:  # until it comes closer again
        greatest = distance
        velocity -= position / distance**3 * DT / 2
        position += velocity * DT
        distance = abs(position)
        velocity -= position / distance**3 * DT / 2
    energy = abs(velocity) ** 2 / 2 - 1 / distance
    return greatest, abs(energy - (speed**2 / 2 - 1))


def theory(speed):
    return speed**2 / (2 - speed**2)


if __name__ == "__main__":
    speeds = [1.02 + 0.01 * n for n in range(24)]
    flights = list(map(flight, speeds))
    for speed, (found, _) in list(zip(speeds, flights))[::6]:
        expected = f"{theory(speed):.3f}"
        print(f"speed {speed:.2f}: {found:.3f}, theory {expected}")
    error = max(error for _, error in flights)
    print("energy conserved" if error < 1e-6 else f"error {error:.1e}")
