# /// script
# [tool.measured]
# timeout = 1.5
# expect = "timeout"
# ///
"""A task that calls sys.exit() in a worker of a Pool"""

import sys
from multiprocessing import Pool


def parse(text):
    if not text.isdigit():
        sys.exit(f"not a number: {text}")
    return int(text)


if __name__ == "__main__":
    with Pool(2) as pool:
        try:
            print(pool.map(parse, ["17", "n/a", "25"], chunksize=1))
        except ValueError as error:
            print("error:", error)
