# /// script
# [tool.measured.variants]
# "3.14" = {expect = "exit 1"}
# "3.13" = {}
# ///
"""Workers that read a global set behind the main guard"""

from multiprocessing import Pool


def price(cents):
    return cents * rate


if __name__ == "__main__":
    rate = 3
    with Pool(2) as pool:
        print(pool.map(price, [100, 250, 999]))
