# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""Five huge integers computed by a pool, then printed"""

from math import factorial
from multiprocessing import Pool

if __name__ == "__main__":
    with Pool(2) as pool:
        results = pool.map(factorial, range(10_000, 60_000, 10_000))
    print(len(results), "factorials computed")
    print(results)
