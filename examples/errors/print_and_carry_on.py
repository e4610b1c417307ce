"""A failed worker that ends with exit code 0

The worker catches its exception and prints it. Each exit code is 0,
and so is the script's.
"""

from math import isqrt
from multiprocessing import Process
from pathlib import Path


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def worker(row):
    try:
        found = sum(map(is_prime, range(int(row))))
        Path(f"primes-{row}.txt").write_text(f"{found}\n", "utf-8")
    except Exception as error:
        print(f"Error: {error}", flush=True)


if __name__ == "__main__":
    rows = ["20000", "n.a.", "40000"]
    workers = [Process(target=worker, args=(row,)) for row in rows]
    for process in workers:
        process.start()
    for process in workers:
        process.join()
    print("Exit codes:", [process.exitcode for process in workers])
    print("Files:", len(list(Path().glob("primes-*.txt"))))
