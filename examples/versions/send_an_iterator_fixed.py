# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""The same call with a list"""

from itertools import chain
from multiprocessing import Pool

if __name__ == "__main__":
    numbers = list(chain(range(1000), [5000]))
    with Pool(1) as pool:
        print(pool.apply(sum, (numbers,)))
