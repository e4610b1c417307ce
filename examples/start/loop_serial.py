# /// script
# [tool.measured]
# exclusive = true
# ///
"""Random walks in a loop"""

from random import Random

if __name__ == "__main__":
    ends = []
    for seed in range(30):
        rng = Random(seed)
        steps = rng.choices((-1, 1), k=150_000)
        ends.append(sum(steps))
    print("The highest end:", max(ends))
