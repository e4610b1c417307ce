# /// script
# requires-python = ">=3.12"
# ///
"""The warning of Python 3.12 and later about fork and threads"""

import multiprocessing as mp
import os
import threading
import warnings

if __name__ == "__main__":
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            fork = mp.get_context("fork")
            worker = fork.Process(target=len, args=((),))
            worker.start()
            worker.join()
    finally:
        done.set()
    for warning in caught:
        text = str(warning.message).replace(f" (pid={os.getpid()})", "")
        print(f"{warning.category.__name__}: {text}")
