# /// script
# [tool.measured]
# exclusive = true
# ///
"""Primes counted by division, in a loop"""

RANGES = [(n, n + 20_000) for n in range(0, 200_000, 20_000)]


def is_prime(n):
    if n < 4:
        return n > 1
    return all(n % d for d in range(2, int(n**0.5) + 1))


def count_primes(numbers):
    return sum(map(is_prime, range(*numbers)))


if __name__ == "__main__":
    print(sum(map(count_primes, RANGES)))
