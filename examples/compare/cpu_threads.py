# /// script
# [tool.measured]
# exclusive = true
# ///
"""Count primes in four threads"""

from multiprocessing.pool import ThreadPool

RANGES = [range(1_000_001 + 2 * n, 1_080_000, 8) for n in range(4)]


def count_primes(numbers):
    return sum(map(is_prime, numbers))


def is_prime(n):
    return all(n % d for d in range(2, int(n**0.5) + 1))


if __name__ == "__main__":
    with ThreadPool(4) as pool:
        counts = pool.map(count_primes, RANGES)
    print(f"{sum(counts)} primes: {counts}")
