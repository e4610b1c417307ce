"""Six kinds of tasks that are sent much, or wait"""

import hashlib
import json
import random
import time
from itertools import islice
from math import sqrt

from workloads import table


def total(line):
    return sum(entry["value"] for entry in json.loads(line))


def digest(block):
    return hashlib.sha3_256(block).hexdigest()


def least(people):
    return min(digest(each["name"].encode()) for each in people)


def lines():  # all differ: pickle sends what is the same just once
    line = json.dumps([{"value": 1}] * 350)
    return [line + " " * n for n in range(3_000)]


def teams():
    people = ({"id": n, "name": f"n{n}"} for n in range(210_000))
    return [[*islice(people, 700)] for _ in range(300)]


def ask(number):  # mostly waits
    time.sleep(0.003 + 0.002 * sqrt(number % 3))
    return len(table(number))


BLOCK = random.randbytes(400_000)
SENT = {
    "JSON to a number": (total, lines, {"workers": 4}),
    "dicts": (least, teams, {"data": "objects"}),
    "SHA-3": (digest, lambda: [BLOCK[n:] for n in range(180)], {}),
    "answers": (ask, range(60), {"workers": 8}),
    "a few answers": (ask, range(30), {"workers": 3}),
    "answers, spawn": (ask, range(40), {"method": "spawn"}),
}
if __name__ == "__main__":
    print(*SENT, sep="\n")
