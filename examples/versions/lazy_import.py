# /// script
# [tool.measured.variants]
# "3.15" = {}
# "3.14" = {}
# ///
"""A module that only some calls need"""

import sys
from multiprocessing import Pool

__lazy_modules__ = ["decimal"]  # ignored before Python 3.15
import decimal


def loaded():
    return "decimal" in sys.modules


def cents(price):
    return int(decimal.Decimal(price) * 100)


if __name__ == "__main__":
    with Pool(1) as pool:
        print("loaded with the worker:", pool.apply(loaded))
        print(pool.apply(cents, ["19.99"]), "cents")
        print("loaded by the call:", pool.apply(loaded))
