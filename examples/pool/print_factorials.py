# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""The work succeeds, the print fails

The pool brings five huge numbers back. Turning them into text
is what Python refuses: it stops at a number of digits.
"""

from math import factorial
from multiprocessing import Pool

if __name__ == "__main__":
    with Pool(2) as pool:
        results = pool.map(factorial, range(10_000, 60_000, 10_000))
    print(len(results), "factorials computed")
    print(results)
