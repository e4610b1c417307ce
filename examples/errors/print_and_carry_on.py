"""try, except, print: the failed worker reports success

Workers are often wrapped like this "so that they don't crash". The
parent is told nothing: each exit code is 0, and so is its own.
"""

from math import isqrt
from multiprocessing import Process
from pathlib import Path


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def worker(row):
    try:
        found = sum(map(is_prime, range(int(row))))
        Path(f"primes-{row}.txt").write_text(str(found))
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
