"""A function with a name, and partial for its fixed argument"""

from functools import partial
from multiprocessing import Pool


def power(exponent, n):
    return n**exponent


def powers(exponent, numbers):
    with Pool(2) as pool:
        return pool.map(partial(power, exponent), numbers)


if __name__ == "__main__":
    print(powers(3, range(5)))
