# /// script
# [tool.measured.variants]
# "3.13" = {}
# "3.12" = {}
# "3.11" = {}
# ///
"""A process started by an atexit function"""

import atexit
from multiprocessing import get_context


def last_report():
    worker = get_context("fork").Process(target=print, args=["sent"])
    worker.start()
    worker.join(timeout=30)


if __name__ == "__main__":
    atexit.register(last_report)
