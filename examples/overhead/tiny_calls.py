# /// script
# [tool.measured]
# exclusive = true
# ///
"""What a call costs on its way through a pool

20,000 calls that do next to nothing; 2,000 where each is sent by
itself. Every worker has started before, so no start is in it.
"""

import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier, Pool
from pathlib import Path
from time import perf_counter


def square(n):
    return n * n


def seconds_a_call(map_, calls, **chunks):
    begin = perf_counter()
    squares = list(map_(square, range(calls), **chunks))
    seconds = perf_counter() - begin
    assert squares == [n * n for n in range(calls)]
    return seconds / calls


if __name__ == "__main__":
    took = {"loop": seconds_a_call(map, 20_000)}
    ready = Barrier(3)  # two workers and this process
    with Pool(2, ready.wait, (30,)) as pool:
        ready.wait(30)
        for name, calls, chunks in [
            ("Pool.map, default chunks", 20_000, {}),
            ("Pool.map, one by one", 2_000, {"chunksize": 1}),
        ]:
            took[name] = seconds_a_call(pool.map, calls, **chunks)
    at_once = {"initializer": ready.wait, "initargs": (30,)}
    with ProcessPoolExecutor(2, **at_once) as executor:
        first = executor.map(square, range(4))  # starts the workers
        ready.wait(30)
        list(first)
        for name, calls, chunks in [
            ("executor, chunks of 1,000", 20_000, {"chunksize": 1000}),
            ("executor, one by one (default)", 2_000, {}),
        ]:
            took[name] = seconds_a_call(executor.map, calls, **chunks)
    for name, seconds in took.items():
        print(f"{name:31} {1e6 * seconds:8.2f} µs a call")
    Path("took.json").write_text(json.dumps(took))
