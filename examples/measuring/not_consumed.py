"""Three calls that return before the work is done"""

import json
from concurrent.futures import ProcessPoolExecutor
from math import factorial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

TASKS = [20_000] * 16


def seconds(call):
    """Return the times until it returned, and until all results."""
    begin = perf_counter()
    results = call(factorial, TASKS)
    returned = perf_counter() - begin
    list(results)
    return returned, perf_counter() - begin


if __name__ == "__main__":
    context = get_context("spawn")
    with (
        context.Pool(2) as pool,
        ProcessPoolExecutor(2, context) as executor,
    ):
        list(executor.map(abs, [1, 2]))  # starts the workers
        pool.map(abs, [1, 2])
        ways = {
            "map": map,
            "Pool.imap": pool.imap,
            "Executor.map": executor.map,
        }
        took = {name: seconds(call) for name, call in ways.items()}
    for name, (returned, done) in took.items():
        print(
            f"{name:13}took {returned:.3f} s, with results {done:.3f} s"
        )
    Path("took.json").write_text(json.dumps(took))
