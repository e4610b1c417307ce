# /// script
# [tool.measured]
# exclusive = true
# ///
"""What the calculator asks for, of a function and some arguments

Put your own function in the place of distinct().
"""

import pickle
from math import dist, sqrt
from time import perf_counter, process_time


def distinct(n):
    """Count the distinct last digits of squares."""
    return len({k * k % 10_000 for k in range(n)})


def size(values):
    """Return the mean size of a pickled value in bytes."""
    return sum(len(pickle.dumps(each)) for each in values) / len(values)


def inputs(function, values):
    """Call the function with each value, in this process."""
    idle = min(-perf_counter() + perf_counter() for _ in range(99))
    times, results, cpu = [], [], process_time()
    for value in values:
        begin = perf_counter()
        results.append(function(value))
        times.append(max(0, perf_counter() - begin - idle))
    number, loop = len(times), sum(times) or 1e-9  # too short
    waits = 1 - (process_time() - cpu) / loop
    mean = loop / number
    told = {"tasks": number, "seconds": mean}
    told["spread"] = dist(times, [mean] * number) / sqrt(number) / mean
    told["waits"] = min(1, max(0, waits))
    step = number // 20 + 1  # for at most 20 sizes
    told |= {"out": size(values[::step]), "back": size(results[::step])}
    return told


if __name__ == "__main__":
    told = inputs(distinct, range(1_000, 2_000, 10))
    print("Tasks:", told["tasks"])
    print(f"Time of a task: {1e3 * told['seconds']:.3g} ms")
    print(f"Share of it that waits: {told['waits']:.0%}")
    print(f"Argument: {told['out'] / 1e3:.3g} kB")
    print(f"Result: {told['back'] / 1e3:.3g} kB")
    print(f"Standard deviation of the time: {told['spread']:.0%}")
