# /// script
# [tool.measured]
# exclusive = true
# rounds = 1
# ///
"""Time two ways in turns, and say whether the second is faster

Put your functions in the place of loop() and pool(), or give commands:
python compare_two.py "python old.py" "python new.py"
"""

import shlex
import subprocess
import sys
from functools import partial
from math import factorial
from multiprocessing import Pool
from time import perf_counter

from verdict import report

ROUNDS = 11  # at least 6; choose it before you see any times
TASKS = [10_000] * 16


def loop():
    return list(map(factorial, TASKS))


def pool():
    with Pool(2) as workers:
        return workers.map(factorial, TASKS, chunksize=1)


def in_turns(ways):
    """Return the times of both ways; the warm-up doesn't count."""
    took = [[], []]
    for number in range(ROUNDS + 1):
        for place in (0, 1) if number % 2 else (1, 0):
            begin = perf_counter()
            ways[place]()
            took[place].append(perf_counter() - begin)
    return [times[1:] for times in took]


if __name__ == "__main__":
    if len(sys.argv) not in {1, 3}:
        sys.exit(__doc__)
    run = partial(subprocess.run, check=True, stdout=subprocess.DEVNULL)
    ways = [partial(run, shlex.split(line)) for line in sys.argv[1:]]
    report(*in_turns(ways or [loop, pool]))
