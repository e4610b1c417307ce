# /// script
# [tool.measured]
# exclusive = true
# ///
"""The computation in a worker, beside the heartbeat"""

import asyncio
import json
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from math import isqrt
from pathlib import Path
from time import perf_counter


def count_primes(limit):
    return sum(
        all(n % d for d in range(2, isqrt(n) + 1))
        for n in range(2, limit)
    )


async def heartbeat(beats):
    while True:
        beats.append(perf_counter())
        await asyncio.sleep(0.01)


async def main(pool):
    beats = []
    heart = asyncio.create_task(heartbeat(beats))
    await asyncio.sleep(0.05)
    before = len(beats)
    loop = asyncio.get_running_loop()
    primes = await loop.run_in_executor(pool, count_primes, 70_000)
    print(f"{primes} primes, {len(beats) - before} beats meanwhile")
    await asyncio.sleep(0.05)
    heart.cancel()
    gap = max(later - beat for beat, later in pairwise(beats))
    Path("took.json").write_text(json.dumps({"gap": gap}), "utf-8")


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        pool.submit(int).result(timeout=30)  # start a worker now
        asyncio.run(main(pool))
