# /// script
# [tool.measured.variants]
# "3.14" = {expect = "exit 1"}
# "3.13" = {}
# ///
"""A call whose argument is an iterator of itertools"""

from itertools import chain
from multiprocessing import Pool

if __name__ == "__main__":
    numbers = chain(range(1000), [5000])
    with Pool(1) as pool:
        print(pool.apply(sum, (numbers,)))
