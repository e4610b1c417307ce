"""Search with asyncio"""

import asyncio

from grep import WORKERS, main


async def search_all(find, paths):
    limit = asyncio.Semaphore(WORKERS)

    async def one(path):
        async with limit:
            return await asyncio.to_thread(find, path)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(path)) for path in paths]
    return [task.result() for task in tasks]


def search(find, paths):
    yield from asyncio.run(search_all(find, paths))


if __name__ == "__main__":
    main(search)
