# /// script
# [tool.measured]
# exclusive = true
# ///
"""Ask a slow server eight questions with asyncio, in one thread"""

import asyncio

from slow_server import slow_server

QUESTIONS = range(8)


async def ask(address, question):
    async with asyncio.timeout(10):
        reader, writer = await asyncio.open_connection(*address)
        try:
            writer.write(b"%d\n" % question)
            return (await reader.readline()).decode().strip()
        finally:
            writer.close()
            await writer.wait_closed()


async def ask_all(address):
    return await asyncio.gather(*(ask(address, n) for n in QUESTIONS))


if __name__ == "__main__":
    with slow_server() as address:
        answers = asyncio.run(ask_all(address))
    print(f"{len(answers)} answers, the last one: {answers[-1]}")
