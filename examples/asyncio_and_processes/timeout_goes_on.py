"""A timeout around a call in a pool of one worker"""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from math import isqrt
from pathlib import Path


def count_primes(limit):
    primes = sum(
        all(n % d for d in range(2, isqrt(n) + 1))
        for n in range(2, limit)
    )
    Path(f"counted-to-{limit}").touch()
    return primes


async def main(pool):
    call = asyncio.get_running_loop().run_in_executor
    try:
        async with asyncio.timeout(0.1):
            print("slow:", await call(pool, count_primes, 300_000))
    except TimeoutError:
        print("slow: timed out")
    print("quick:", await call(pool, count_primes, 1_000))
    print("slow: counted on:", Path("counted-to-300000").exists())


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        asyncio.run(main(pool))
