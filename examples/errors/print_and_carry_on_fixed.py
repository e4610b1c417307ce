# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A failed worker that ends with exit code 1

The worker lets its exception out. The parent checks every exit code
after join() and fails too.
"""

import sys
from math import isqrt
from multiprocessing import Process
from pathlib import Path


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def worker(row):
    found = sum(map(is_prime, range(int(row))))
    Path(f"primes-{row}.txt").write_text(f"{found}\n", "utf-8")


if __name__ == "__main__":
    rows = ["20000", "n.a.", "40000"]
    workers = [Process(target=worker, args=(row,)) for row in rows]
    for process in workers:
        process.start()
    for process in workers:
        process.join()
    print("Exit codes:", [process.exitcode for process in workers])
    print("Files:", len(list(Path().glob("primes-*.txt"))))
    if failed := sum(process.exitcode != 0 for process in workers):
        sys.exit(f"{failed} of {len(workers)} workers failed")
