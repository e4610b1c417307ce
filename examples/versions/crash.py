# /// script
# [tool.measured.variants]
# "3.15" = {}
# "3.14" = {}
# ///
"""The cause of a BrokenProcessPool"""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            executor.submit(os._exit, 7).result(timeout=30)
        except BrokenProcessPool as error:
            print("error:", error)
            print("cause:", str(error.__cause__).strip("\n'"))
