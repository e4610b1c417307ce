"""Rows through a pool from a coroutine, at most six at a time"""

import asyncio
import os
import signal
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor


def divisors(row):
    if row == "30":
        os._exit(1)  # as a crash in C code would
    return [d for d in range(1, int(row) + 1) if int(row) % d == 0]


def new_pool(workers):
    no_ctrl_c = signal.SIGINT, signal.SIG_IGN
    return ProcessPoolExecutor(workers, None, signal.signal, no_ctrl_c)


async def run_all(function, rows, workers=2, ahead=4):
    pool, free = new_pool(workers), asyncio.Semaphore(workers + ahead)

    async def attempt(row, pool):
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(pool, function, row)
        except Exception as error:
            return error

    async def run(row):
        nonlocal pool
        outcome = await attempt(row, used := pool)
        if isinstance(outcome, BrokenExecutor):
            pool = new_pool(workers) if pool is used else pool
            with new_pool(1) as own:
                outcome = await attempt(row, own)
        print(f"{row}: {outcome}")
        free.release()

    try:
        async with asyncio.TaskGroup() as group:
            for row in rows:
                await free.acquire()
                group.create_task(run(row))
    finally:
        pool.shutdown(cancel_futures=True)


if __name__ == "__main__":
    asyncio.run(run_all(divisors, ["10", "n/a", "30", "20", "36"]))
