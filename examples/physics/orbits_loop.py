# /// script
# [tool.measured]
# exclusive = true
# ///
"""How high does it fly, for 24 launch speeds, one after another

A speed of 1 keeps a satellite on its circle. Two checks: its energy
stays as it was, and theory knows the highest point.
"""

DT = 0.0001


def flight(speed):
    """The highest distance, and how far the energy has drifted."""
    place, motion, distance, highest = 1 + 0j, speed * 1j, 1.0, 1.0
    while distance >= highest:  # until it falls again
        highest = distance
        motion -= place / distance**3 * DT / 2
        place += motion * DT
        distance = abs(place)
        motion -= place / distance**3 * DT / 2
    energy = abs(motion) ** 2 / 2 - 1 / distance
    return highest, abs(energy - (speed**2 / 2 - 1))


def theory(speed):
    return speed**2 / (2 - speed**2)


if __name__ == "__main__":
    speeds = [1.02 + 0.01 * n for n in range(24)]
    flights = list(map(flight, speeds))
    for speed, (highest, _) in list(zip(speeds, flights))[::6]:
        print(f"{speed:.2f}: {highest:.3f}, theory {theory(speed):.3f}")
    assert max(drift for _, drift in flights) < 1e-6
