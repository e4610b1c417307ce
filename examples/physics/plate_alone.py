# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""Heat that spreads over a plate, in one process"""

import numpy as np

SIZE, STEPS = 600, 150


def spread(old, new):
    """Set each inner cell to the mean of its four neighbors."""
    inner = new[1:-1, 1:-1]
    np.add(old[:-2, 1:-1], old[2:, 1:-1], out=inner)
    inner += old[1:-1, :-2]
    inner += old[1:-1, 2:]
    inner /= 4


def report(plate):
    middle = SIZE // 2
    print(f"middle {plate[middle, middle]:.6f}, heat {plate.sum():.6f}")


if __name__ == "__main__":
    old, new = np.zeros((2, SIZE, SIZE))
    old[SIZE // 2, SIZE // 2] = 1000
    for _ in range(STEPS):
        spread(old, new)
        old, new = new, old
    report(old)
