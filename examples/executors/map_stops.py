# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""Five rows through map(), one of them bad"""

from concurrent.futures import ProcessPoolExecutor
from math import isqrt


def count_primes(row):
    return sum(
        all(n % d for d in range(2, isqrt(n) + 1))
        for n in range(2, int(row))
    )


if __name__ == "__main__":
    rows = ["1000", "n/a", "30000", "2000", "3000"]
    with ProcessPoolExecutor(2) as executor:
        results = executor.map(count_primes, rows)
        for row, primes in zip(rows, results):
            print(f"{row}: {primes}")
