# /// script
# requires-python = ">=3.12"
# ///
"""Since Python 3.12: a warning about a fork beside threads"""

import multiprocessing as mp
import os
import threading
import warnings

if __name__ == "__main__":
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        worker = mp.get_context("fork").Process(target=len, args=((),))
        worker.start()
        worker.join()
    done.set()
    for warning in told:
        text = str(warning.message).replace(f" (pid={os.getpid()})", "")
        print(f"{warning.category.__name__}: {text}")
