# /// script
# dependencies = ["aiohttp"]
# ///
"""Five pages with aiohttp, each with a time limit and three tries"""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from random import uniform

import aiohttp
from faulty_site import PAGES, site
from links import parse

PASSING = 429, 500, 502, 503, 504  # no other status gets a new try


async def fetch(session, page, pauses=(0.1, 0.2)):
    try:
        async with session.get(page) as response:
            response.raise_for_status()
            return await response.text()
    except (aiohttp.ClientError, TimeoutError) as error:
        if not pauses or getattr(error, "status", 500) not in PASSING:
            raise
        print(f"{page} again after {type(error).__name__}")
    await asyncio.sleep(pauses[0] * uniform(0.5, 1))
    return await fetch(session, page, pauses[1:])


async def read(session, page, pool, free):
    async with free:
        html = await fetch(session, page)
        loop = asyncio.get_running_loop()
        return len(await loop.run_in_executor(pool, parse, html))


async def read_all(host, pages, pool):
    free, limit = asyncio.Semaphore(8), aiohttp.ClientTimeout(total=0.5)
    async with aiohttp.ClientSession(host, timeout=limit) as session:
        tasks = (read(session, f"/{p}", pool, free) for p in pages)
        return await asyncio.gather(*tasks, return_exceptions=True)


if __name__ == "__main__":
    with site() as host, ProcessPoolExecutor(2) as pool:
        pool.submit(int).result(timeout=30)  # start a worker now
        found = asyncio.run(read_all(host, PAGES, pool))
    for page, got in zip(PAGES, found):
        print(f"{page}: {getattr(got, 'status', repr(got))}")
