"""The function keeps its name; the wrapper has another"""

from concurrent.futures import ProcessPoolExecutor
from functools import wraps


def in_worker(function):
    @wraps(function)
    def call(*args):
        with ProcessPoolExecutor(1) as executor:
            return executor.submit(function, *args).result(timeout=60)

    return call


def digit_sum(n):
    return sum(map(int, str(3**n)))


digit_sum_in_worker = in_worker(digit_sum)

if __name__ == "__main__":
    print(digit_sum_in_worker(1000))
