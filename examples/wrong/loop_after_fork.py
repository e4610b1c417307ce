"""A forked worker that uses the event loop of its parent"""

import asyncio
from multiprocessing import get_context

loop = asyncio.new_event_loop()


async def answer():
    await asyncio.sleep(0.01)
    print("worker: 42", flush=True)


def work():
    loop.run_until_complete(answer())


async def main():
    process = get_context("fork").Process(target=work)
    process.start()
    await asyncio.to_thread(process.join, timeout=60)
    print("exit code:", process.exitcode)


if __name__ == "__main__":
    loop.run_until_complete(main())
    loop.close()
