# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A decorator that sends the function it replaced to a worker"""

from concurrent.futures import ProcessPoolExecutor
from functools import wraps


def in_worker(function):
    @wraps(function)
    def call(executor, *args):
        return executor.submit(function, *args).result(timeout=60)

    return call


@in_worker
def digit_sum(n):
    return sum(map(int, str(3**n)))


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(digit_sum(executor, 1000))
