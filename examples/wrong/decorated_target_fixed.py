"""The function keeps its name; the wrapper has another"""

from concurrent.futures import ProcessPoolExecutor
from functools import wraps


def in_worker(function):
    @wraps(function)
    def call(executor, *args):
        return executor.submit(function, *args).result(timeout=60)

    return call


def digit_sum(n):
    return sum(map(int, str(3**n)))


digit_sum_in_worker = in_worker(digit_sum)

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(digit_sum_in_worker(executor, 1000))
