# /// script
# [tool.measured]
# exclusive = true
# ///
"""The factorials of five numbers, in a pool"""

from math import factorial
from multiprocessing import Pool

if __name__ == "__main__":
    with Pool() as pool:
        results = pool.map(factorial, range(10_000, 60_000, 10_000))
    bits = [result.bit_length() for result in results]
    print(f"{len(results)} factorials, {sum(bits)} bits")
