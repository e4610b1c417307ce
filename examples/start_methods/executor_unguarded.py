"""An executor at the top level of a file, without a guard"""

import multiprocessing as mp
import sys
from concurrent.futures import ProcessPoolExecutor


def factorial(n):
    return n * factorial(n - 1) if n else 1


method = sys.argv[1] if len(sys.argv) > 1 else "fork"
with ProcessPoolExecutor(2, mp.get_context(method)) as executor:
    print(list(executor.map(factorial, [5, 6, 7, 8])))
