# /// script
# [tool.measured]
# exclusive = true
# ///
"""asyncio fetches, and a pool of processes parses"""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from http.client import HTTPException
from itertools import chain

from links import parse
from read_page import report
from sites import sites


async def fetch(page, pauses=(0.05, 0.2)):
    host, _, path = page.partition("/")
    async with asyncio.timeout(10):
        reader, writer = await asyncio.open_connection(*host.split(":"))
        try:
            writer.write(f"GET /{path} HTTP/1.0\r\n\r\n".encode())
            head, _, html = (await reader.read()).partition(b"\r\n\r\n")
        finally:
            writer.close()
            await writer.wait_closed()
    status = int(head[9:12])  # HTTP/1.0 200 OK
    if status < 300:
        return html.decode()
    if status < 500 or not pauses:
        raise HTTPException(f"status {status}")
    await asyncio.sleep(pauses[0])
    return await fetch(page, pauses[1:])


async def read(page, pool):
    try:
        html = await fetch(page)
        loop = asyncio.get_running_loop()
        return page, await loop.run_in_executor(pool, parse, html)
    except (OSError, HTTPException, ValueError, AssertionError) as e:
        return page, e


async def read_all(pages, pool):
    return await asyncio.gather(*(read(page, pool) for page in pages))


if __name__ == "__main__":
    with sites() as pages, ProcessPoolExecutor() as pool:
        report(asyncio.run(read_all(chain(*pages), pool)))
