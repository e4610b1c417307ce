# /// script
# [tool.measured]
# exclusive = true
# ///
"""Count primes in four threads

The work of `cpu_serial.py`, a range for each thread.
"""

from multiprocessing.pool import ThreadPool

RANGES = [
    range(n, n + 30_000) for n in range(1_000_000, 1_120_000, 30_000)
]


def count_primes(numbers):
    return sum(map(is_prime, numbers))


def is_prime(n):
    if n < 2:
        return False
    return all(n % d for d in range(2, int(n**0.5) + 1))


if __name__ == "__main__":
    with ThreadPool(4) as pool:
        counts = pool.map(count_primes, RANGES)
    print(counts)
    assert sum(counts) == 8_668
