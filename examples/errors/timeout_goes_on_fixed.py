"""A call in its own process, stopped at its timeout"""

from math import isqrt
from multiprocessing import Pipe, Process, active_children


def count_primes(limit):
    return sum(
        all(n % d for d in range(2, isqrt(n) + 1))
        for n in range(2, limit)
    )


def send_result(sender, function, args):
    try:
        sender.send((True, function(*args)))
    except Exception as error:
        sender.send((False, error))


def call(function, *args, limit):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_result, args=(sender, function, args))
    with receiver:
        with sender:  # closes the parent's copy once the child has one
            process.start()
        try:
            if not receiver.poll(limit):
                process.terminate()
                raise TimeoutError(f"no result after {limit} s")
            succeeded, result = receiver.recv()
        except EOFError:
            raise RuntimeError("the worker died") from None
        finally:
            process.join(1)  # time to clean up
            process.kill()
            process.join()
    if succeeded:
        return result
    raise result


if __name__ == "__main__":
    try:
        print("slow: ", call(count_primes, 500_000, limit=0.1))
    except TimeoutError as error:
        print("slow: ", error)
    print("quick:", call(count_primes, 1_000, limit=60))
    print("still running:", len(active_children()))
