# /// script
# [tool.measured]
# exclusive = true
# ///
"""What it costs to write one number

Into a dict, a Value, a managed dict one by one, and a managed dict
many at a time. No other process uses them meanwhile.
"""

import json
from multiprocessing import Manager, Value
from pathlib import Path
from time import perf_counter


def write_each(mapping, rounds):
    for number in range(rounds):
        mapping["last"] = number


def write_value(value, rounds):
    for number in range(rounds):
        value.value = number


def write_many(mapping, rounds):
    for start in range(0, rounds, 1000):
        mapping.update({n: n for n in range(start, start + 1000)})


def cost(write, target, rounds):
    start = perf_counter()
    write(target, rounds)
    return (perf_counter() - start) / rounds


if __name__ == "__main__":
    with Manager() as manager:
        costs = {
            "a dict": cost(write_each, {}, 250_000),
            "a Value": cost(write_value, Value("q", 0), 100_000),
            "a managed dict": cost(write_each, manager.dict(), 2_500),
            "the same, 1,000 a message": cost(
                write_many, manager.dict(), 25_000
            ),
        }
    Path("costs.json").write_text(json.dumps(costs))
    for target, duration in costs.items():
        print(f"{target:26} {duration * 1e6:8.2f} µs")
