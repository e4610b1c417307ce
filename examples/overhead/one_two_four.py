# /// script
# [tool.measured]
# exclusive = true
# ///
"""The same work with one, two and four workers

Workers follow Collatz chains, one process ranks them at the end.
"""

import json
from multiprocessing import Barrier, Pool
from pathlib import Path
from time import perf_counter

STARTS = range(1, 10_001)


def chain_length(n):
    length = 1
    while n > 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        length += 1
    return length


def work(map_, begin):
    ready = perf_counter()
    lengths = list(map_(chain_length, STARTS))
    done = perf_counter()
    ranked = sorted(STARTS, key=lambda n: (-lengths[n - 1], n))
    assert ranked[0] == 6_171
    rank = perf_counter() - done
    chains = done - ready
    return {"start": ready - begin, "chains": chains, "rank": rank}


def with_pool(workers):
    ready = Barrier(workers + 1)
    begin = perf_counter()
    with Pool(workers, ready.wait, (30,)) as pool:
        ready.wait(30)  # until each worker has started
        parts = work(pool.map, begin)
    end = perf_counter() - begin - sum(parts.values())
    return {**parts, "end": end}


if __name__ == "__main__":
    with_pool(1)  # not timed: a program's first pool imports modules
    took = {"a loop": work(map, perf_counter())}
    took |= {f"{n} in a pool": with_pool(n) for n in (1, 2, 4)}
    for name, parts in took.items():
        print(f"{name:12}{sum(parts.values()):7.3f} s in all")
    Path("took.json").write_text(json.dumps(took))
