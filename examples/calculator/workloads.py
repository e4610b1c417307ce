"""Fifteen kinds of tasks: each is a function with its arguments"""

import hashlib
import json
import random
import re
import time
import zlib
from collections import Counter
from decimal import Decimal
from difflib import SequenceMatcher
from fractions import Fraction
from math import gcd, isqrt, sqrt
from statistics import mean

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


def steps_to_one(n):  # from none to hundreds
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
    return steps


def fraction_sum(n):
    return sum(Fraction(1, part) for part in range(1, n)).denominator


def square_root(n):
    return str(Decimal(n).sqrt() + Decimal(n).ln())


def inside_circle(number):
    point = draw(number).random
    return sum(point() ** 2 + point() ** 2 < 1 for _ in range(9_000))


def word_counts(words):
    return Counter(re.findall(r"[a-z]+", words))


def read_json(line):
    return sum(entry["value"] for entry in json.loads(line))


def table(number):
    value = draw(number).random
    return [[value() for _ in range(20)] for _ in range(120)]


def ordered(number):
    value = draw(number).random
    return sorted(value() for _ in range(6_000))


def multiply(matrix):
    columns = list(zip(*matrix))
    return mean(
        sum(a * b for a, b in zip(row, column))
        for row in matrix
        for column in columns
    )


def similarity(number):
    pair = text(number, 40), text(number + 1, 40)
    return SequenceMatcher(None, *pair).ratio()


def digest(block):
    return hashlib.sha256(block).hexdigest()


def compressed(block):
    return zlib.compress(block)


def ask_server(number):
    time.sleep(0.004 + 0.002 * sqrt(number % 3))
    return number


def coprimes(n):
    return sum(gcd(n, other) == 1 for other in range(n))


ENTRIES = json.dumps([{"name": w, "value": 1} for w in WORDS * 30])
BLOCK = draw(0).randbytes(400_000)

WORKLOADS = {
    "primality of large numbers": (
        is_prime,
        [10**11 + 3] * 16,
        "block",
    ),
    "one step of arithmetic": (isqrt, range(100_000), "block"),
    "Collatz sequences, uneven": (
        steps_to_one,
        range(1, 12_000),
        "block",
    ),
    "sums of fractions": (fraction_sum, [160] * 150, "block"),
    "decimal logarithms": (square_root, range(2, 1500), "block"),
    "points in a circle": (inside_circle, range(60), "block"),
    "words of a text": (word_counts, [text(0, 6_000)] * 60, "objects"),
    "JSON to a number": (read_json, [ENTRIES] * 500, "block"),
    "a table as result": (table, range(400), "objects"),
    "sorted lists as results": (ordered, range(80), "objects"),
    "products of matrices": (multiply, [table(0)] * 20, "objects"),
    "similar texts, few": (similarity, range(30), "block"),
    "SHA-256 of blocks": (digest, [BLOCK] * 200, "block"),
    "compressed blocks": (compressed, [BLOCK[:90_000]] * 60, "block"),
    "answers of a server": (ask_server, range(40), "block"),
    "coprime numbers, uneven": (coprimes, range(1, 4800, 30), "block"),
}
