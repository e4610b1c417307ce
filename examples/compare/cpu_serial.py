# /// script
# [tool.measured]
# exclusive = true
# ///
"""Count primes, one range after the other

The work of `cpu_threads.py` and `cpu_processes.py`, without either.
"""

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
    counts = list(map(count_primes, RANGES))
    print(counts)
    assert sum(counts) == 8_668
