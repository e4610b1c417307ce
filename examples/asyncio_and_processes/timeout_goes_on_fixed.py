"""A call in its own process, which ends with its task"""

import asyncio
from math import isqrt
from multiprocessing import active_children, get_context


def count_primes(limit):
    return sum(
        all(n % d for d in range(2, isqrt(n) + 1))
        for n in range(2, limit)
    )


def send_result(sender, function, args):
    try:
        sender.send((function(*args), None))
    except Exception as error:
        sender.send((None, error))


async def call(function, *args):
    spawn = get_context("spawn")
    receiver, sender = spawn.Pipe(duplex=False)
    with sender:
        args = sender, function, args
        process = spawn.Process(target=send_result, args=args)
        process.start()
    try:  # EOFError: the worker died
        result, error = await asyncio.to_thread(receiver.recv)
    finally:  # reached by a timeout, too
        process.kill()
        process.join()
    if error:
        raise error
    return result


async def main():
    try:
        async with asyncio.timeout(0.1):
            print("slow:", await call(count_primes, 500_000))
    except TimeoutError:
        print("timed out, processes left:", len(active_children()))
    print("quick:", await call(count_primes, 1_000))


if __name__ == "__main__":
    asyncio.run(main())
