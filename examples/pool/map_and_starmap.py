"""Calls with one argument, with several, and with a fixed one

map and starmap wait for all results and return them in a list, in
the order of the inputs.
"""

from functools import partial
from math import comb, factorial, log10
from multiprocessing import Pool


def digits_of_factorial(n: int) -> int:
    return int(log10(factorial(n))) + 1


def digits_of_choice(n: int, k: int) -> int:
    return int(log10(comb(n, k))) + 1


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(digits_of_factorial, [60_000, 40_000, 20_000]))
        pairs = [(60_000, 30_000), (40_000, 20_000), (20_000, 100)]
        print(pool.starmap(digits_of_choice, pairs))
        choose_from = partial(digits_of_choice, 60_000)
        print(pool.map(choose_from, [30_000, 20_000, 10_000]))
