# /// script
# [tool.measured]
# exclusive = true
# ///
"""A computation in a coroutine, beside a heartbeat"""

import asyncio
import json
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


async def main():
    beats = []
    heart = asyncio.create_task(heartbeat(beats))
    await asyncio.sleep(0.05)
    before = len(beats)
    primes = count_primes(70_000)
    print(f"{primes} primes, {len(beats) - before} beats meanwhile")
    await asyncio.sleep(0.05)
    heart.cancel()
    gap = max(later - beat for beat, later in pairwise(beats))
    Path("took.json").write_text(json.dumps({"gap": gap}), "utf-8")


if __name__ == "__main__":
    asyncio.run(main())
