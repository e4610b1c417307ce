"""Exit codes in the order in which processes end

The longest job starts first. The order of the lines can change from
run to run.
"""

import sys
from math import isqrt
from multiprocessing import Process
from multiprocessing.connection import wait


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def find_primes(numbers):
    if not list(filter(is_prime, numbers)):
        sys.exit(3)


if __name__ == "__main__":
    jobs = {
        "long": range(200_000),
        "short": range(20_000),
        "in vain": range(24, 29),
    }
    running = {}
    for name, job in jobs.items():
        process = Process(target=find_primes, args=(job,), name=name)
        process.start()
        running[process.sentinel] = process
    while running:
        for sentinel in wait(running):
            process = running.pop(sentinel)
            process.join()
            print(f"{process.name}: exit code {process.exitcode}")
