"""Twelve kinds of tasks: each is a function with its arguments

No argument is sent twice: pickle would send it once in each chunk.
"""

import hashlib
import json
import random
import time
from difflib import SequenceMatcher
from math import gcd, isqrt, sqrt

WORDS = [
    "the",
    "quick",
    "brown",
    "fox",
    "jumps",
    "over",
    "lazy",
    "dogs",
]


def draw(number):
    return random.Random(number)


def text(number, words):
    return " ".join(draw(number).choices(WORDS, k=words))


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


def inside_circle(number):
    point = draw(number).random
    return sum(point() ** 2 + point() ** 2 < 1 for _ in range(9_000))


def read_json(line):
    return sum(entry["value"] for entry in json.loads(line))


def table(number):
    value = draw(number).random
    return [[value() for _ in range(20)] for _ in range(120)]


def multiply(matrix):
    columns = list(zip(*matrix))
    return sum(
        sum(a * b for a, b in zip(row, column))
        for row in matrix
        for column in columns
    )


def similarity(number):
    pair = text(number, 150), text(number + 1, 150)
    return SequenceMatcher(None, *pair, autojunk=False).ratio()


def digest(block):
    return hashlib.sha3_256(block).hexdigest()


def ask_server(number):
    time.sleep(0.004 + 0.002 * sqrt(number % 3))
    return number


def ask_and_compute(number):
    time.sleep(0.002)
    return inside_circle(number)


def coprimes(n):
    return sum(gcd(n, other) == 1 for other in range(n))


LINE = json.dumps([{"name": w, "value": 1} for w in WORDS * 30])
BYTES = draw(0).randbytes(400_000)

WORKLOADS = {
    "primality of large numbers": (is_prime, [10**11 + 3] * 9, {}),
    "sums of digits": (digit_sum, range(80_000), {}),
    "Collatz sequences, uneven": (
        steps_to_one,
        range(1, 15_000),
        {"chunk": 64},
    ),
    "JSON to a number": (
        read_json,
        [LINE + " " * n for n in range(800)],
        {"workers": 4},
    ),
    "a table as result": (table, range(180), {"data": "objects"}),
    "products of matrices": (
        multiply,
        [table(n) for n in range(25)],
        {"data": "objects"},
    ),
    "similar texts, few": (similarity, range(7), {"chunk": 1}),
    "SHA-3 of blocks": (
        digest,
        [BYTES[n:] for n in range(72)],
        {},
    ),
    "answers of a server": (ask_server, range(40), {"workers": 8}),
    "a few answers": (
        ask_server,
        range(12),
        {"workers": 3, "chunk": 1},
    ),
    "answers, then points; spawn": (
        ask_and_compute,
        range(20),
        {"method": "spawn", "chunk": 1},
    ),
    "coprime numbers, growing": (coprimes, range(1, 6200, 30), {}),
}
