# /// script
# [tool.measured]
# exclusive = true
# ///
"""asyncio waits, a pool of processes parses"""

import asyncio
import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from links import fetch, parse
from sites import sites


async def links(page, pool):
    html = await asyncio.to_thread(fetch, page)
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(pool, parse, html)


async def all_links(pages, pool):
    return await asyncio.gather(*(links(page, pool) for page in pages))


if __name__ == "__main__":
    with sites() as pages, ProcessPoolExecutor() as pool:
        found = asyncio.run(all_links(chain(*pages), pool))
    print(sum(map(len, found)), "links on", len(found), "pages")
