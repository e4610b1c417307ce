# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""An argument with a lock somewhere in it"""

import traceback
from multiprocessing import Pool
from threading import Lock

if __name__ == "__main__":
    job = {"name": "report", "steps": [len, sum], "shared": [1, Lock()]}
    with Pool(1) as pool:
        try:
            pool.apply(len, (job,))
        except TypeError as error:
            lines = traceback.format_exception_only(error)
            print("".join(lines), end="")
