# /// script
# [tool.measured]
# exclusive = true
# ///
"""Four processes, all started before the first join

Each counts the primes in its own range. The lines come in the order
in which the processes end, which can change from run to run.
"""

import sys
from math import isqrt
from multiprocessing import Process, current_process

STARTS = range(1_000_000, 1_080_000, 20_000)


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(first, size):
    found = sum(map(is_prime, range(first, first + size)))
    print(f"{current_process().name}: {found} primes from {first}")


if __name__ == "__main__":
    processes = [
        Process(
            target=count_primes,
            args=(first,),
            kwargs={"size": 20_000},
            name=f"part {number}",
        )
        for number, first in enumerate(STARTS, start=1)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode != 0 for process in processes):
        sys.exit("a process failed")
    print("All four have ended")
