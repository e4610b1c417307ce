# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""Workers that get the same value as an argument"""

from functools import partial
from multiprocessing import Pool


def price(rate, cents):
    return cents * rate


if __name__ == "__main__":
    rate = 3
    with Pool(2) as pool:
        print(pool.map(partial(price, rate), [100, 250, 999]))
