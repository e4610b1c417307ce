"""Five huge integers, of which the workers return the first digits"""

from decimal import Decimal
from math import factorial
from multiprocessing import Pool


def first_digits(n: int) -> str:
    return f"{n}! = {Decimal(factorial(n)):.5e}"


if __name__ == "__main__":
    with Pool(2) as pool:
        results = pool.map(first_digits, range(10_000, 60_000, 10_000))
    print(len(results), "factorials computed")
    print(*results, sep="\n")
