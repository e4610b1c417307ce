"""A pool at the top level of a file, without a guard"""

import multiprocessing as mp
import sys


def factorial(n):
    return n * factorial(n - 1) if n else 1


method = sys.argv[1] if len(sys.argv) > 1 else "fork"
with mp.get_context(method).Pool(2) as pool:
    print(pool.map(factorial, [5, 6, 7, 8]))
