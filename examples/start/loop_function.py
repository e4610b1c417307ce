# /// script
# [tool.measured]
# exclusive = true
# ///
"""The loop's body as a function"""

from random import Random


def walk(seed):
    rng = Random(seed)
    steps = rng.choices((-1, 1), k=150_000)
    return sum(steps)


if __name__ == "__main__":
    ends = list(map(walk, range(30)))
    print("The highest end:", max(ends))
