"""Six kinds of tasks that compute, with their arguments"""

import random
from difflib import SequenceMatcher
from math import gcd, isqrt


def is_prime(n):
    return all(n % divisor for divisor in range(3, isqrt(n) + 1, 2))


def digit_sum(n):
    return sum(map(int, str(n)))


def steps_to_one(n):  # from none to hundreds
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
    return steps


def table(number):
    value = random.Random(number).random
    return [[value() for _ in range(20)] for _ in range(120)]


def similarity(number):
    draw = random.Random(number).choices
    pair = draw("abcdefgh", k=280), draw("abcdefgh", k=280)
    return SequenceMatcher(None, *pair, autojunk=False).ratio()


def coprimes(n):
    return sum(gcd(n, other) == 1 for other in range(n))


COMPUTE = {
    "large primes": (is_prime, [10**11 + 3] * 30, {}),
    "sums of digits": (digit_sum, range(400_000), {}),
    "Collatz, uneven": (steps_to_one, range(1, 40_000), {"chunk": 64}),
    "tables as results": (table, range(500), {"data": "rows"}),
    "similar texts": (similarity, range(90), {"chunk": 1}),
    "coprimes, growing": (coprimes, range(1, 9_000, 16), {}),
}
if __name__ == "__main__":
    print(*COMPUTE, sep="\n")
