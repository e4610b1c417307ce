"""A process of its own can be killed when its time is up

The result comes through a pipe. If it does not come in time, or the
call fails, the process is killed and waited for.
"""

from itertools import count
from multiprocessing import Pipe, Process, active_children


def send_result(sender, function, *args):
    sender.send(function(*args))


def call(function, *args, limit):
    receiver, sender = Pipe(duplex=False)
    process = Process(
        target=send_result, args=(sender, function, *args)
    )
    process.start()
    sender.close()  # the child has its own
    try:
        if receiver.poll(limit):
            return receiver.recv()  # EOFError if the child failed
        raise TimeoutError(f"not done after {limit} s")
    finally:
        process.kill()
        process.join()
        receiver.close()


def is_perfect(n):
    return sum(d for d in range(1, n) if n % d == 0) == n


def odd_perfect_number(start):
    return next(filter(is_perfect, count(start, 2)))


if __name__ == "__main__":
    try:
        print(call(odd_perfect_number, 3, limit=0.5))
    except TimeoutError as error:
        print(error)
    print("still running:", len(active_children()))
    print("sum of squares:", call(sum, (1, 4, 9), limit=30))
    assert not active_children()
