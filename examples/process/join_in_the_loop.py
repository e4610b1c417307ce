# /// script
# [tool.measured]
# exclusive = true
# ///
"""Start a process and join it in the same loop: no two overlap

The work is that of start_and_join.py. Each join() waits for its
process before the next one starts, so the lines come in order.
"""

from math import isqrt
from multiprocessing import Process, current_process

STARTS = range(1_000_000, 1_120_000, 30_000)


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(first, size):
    found = sum(map(is_prime, range(first, first + size)))
    print(f"{current_process().name}: {found} primes from {first}")


if __name__ == "__main__":
    for number, first in enumerate(STARTS, start=1):
        process = Process(
            target=count_primes,
            args=(first,),
            kwargs={"size": 30_000},
            name=f"part {number}",
        )
        process.start()
        process.join()
        assert process.exitcode == 0
    print("All four have ended")
