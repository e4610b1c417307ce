"""A forked worker that makes a new event loop"""

import asyncio
from multiprocessing import get_context


async def answer():
    await asyncio.sleep(0.01)
    print("worker: 42", flush=True)


def work():
    asyncio.run(answer())


async def main():
    process = get_context("fork").Process(target=work)
    process.start()
    await asyncio.to_thread(process.join, timeout=60)
    print("exit code:", process.exitcode)


if __name__ == "__main__":
    asyncio.run(main())
