# /// script
# [tool.measured]
# exclusive = true
# ///
"""Five squares, a sleep before each, in one thread"""

import asyncio


async def square(n):
    await asyncio.sleep(0.04)
    return n * n


async def squares():
    return await asyncio.gather(*map(square, range(1, 6)))


if __name__ == "__main__":
    print(asyncio.run(squares()))
