"""Six kinds of tasks that are sent much, or wait

No argument is sent twice: pickle would send it once for each chunk.
"""

import hashlib
import json
import random
import time
from math import sqrt

from workloads import table


def total(line):
    return sum(entry["value"] for entry in json.loads(line))


def digest(block):
    return hashlib.sha3_256(block).hexdigest()


def least(people):
    return min(digest(each["name"].encode()) for each in people)


def ask(number):  # mostly waits
    time.sleep(0.003 + 0.002 * sqrt(number % 3))
    return len(table(number))


LINE = json.dumps([{"value": 1}] * 350)
BLOCK = random.randbytes(400_000)
LINES = [LINE + " " * n for n in range(800)]
PEOPLE = [
    [{"id": n, "name": f"n{n}"} for n in range(start, start + 700)]
    for start in range(60)
]
BLOCKS = [BLOCK[n:] for n in range(60)]
SENT = {
    "JSON to a number": (total, LINES, {"workers": 4}),
    "dicts": (least, PEOPLE, {"data": "objects"}),
    "SHA-3 of blocks": (digest, BLOCKS, {}),
    "answers": (ask, range(40), {"workers": 8}),
    "a few answers": (ask, range(12), {"workers": 3}),
    "answers, spawn": (ask, range(30), {"method": "spawn"}),
}
if __name__ == "__main__":
    print(*SENT, sep="\n")
