"""The tasks left when one of their calls fails"""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from math import factorial, log10


def digits(n):
    return int(log10(factorial(n))) + 1


def left(tasks):
    cancelled = sum(task.cancelled() for task in tasks)
    running = sum(not task.done() for task in tasks)
    return f"{running} go on, {cancelled} cancelled"


async def main(pool):
    loop = asyncio.get_running_loop()

    async def call(n):
        return await loop.run_in_executor(pool, digits, n)

    numbers = [-1, *[60_000] * 8]
    tasks = [asyncio.create_task(call(n)) for n in numbers]
    try:
        await asyncio.gather(*tasks)
    except ValueError:
        print("gather():", left(tasks))
    await asyncio.wait(tasks)
    tasks = []
    try:
        async with asyncio.TaskGroup() as group:
            tasks += [group.create_task(call(n)) for n in numbers]
    except* ValueError:
        print("TaskGroup:", left(tasks))


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        asyncio.run(main(pool))
