# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A lambda and a nested function, sent to a pool"""

from multiprocessing import Pool


def powers(exponent, numbers):
    def power(n):
        return n**exponent

    with Pool(2) as pool:
        return pool.map(power, numbers)


if __name__ == "__main__":
    try:
        print(powers(3, range(5)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    with Pool(2) as pool:
        print(pool.map(lambda n: n**3, range(5)))
