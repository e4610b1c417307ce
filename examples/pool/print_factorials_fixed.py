"""Return the answer, not the raw material

The worker boils its huge number down to what you want to know,
so little has to travel back and there is nothing to refuse.
"""

from math import factorial, log10
from multiprocessing import Pool


def first_digits(n: int) -> str:
    exponent = int(log10(factorial(n)))
    leading = factorial(n) // 10 ** (exponent - 5)
    return f"{n}! = {leading / 10**5:.5f}e{exponent}"


if __name__ == "__main__":
    with Pool(2) as pool:
        lines = pool.map(first_digits, range(10_000, 60_000, 10_000))
    print(*lines, sep="\n")
