"""Five failures in a Pool, an executor and a Process"""

import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import Pool, Process


class BadRow(Exception):  # unpickling it fails: an argument is missing
    def __init__(self, number, reason):
        super().__init__(f"row {number}: {reason}")


def fail(how):
    if how == "KeyError":
        raise KeyError("n/a")
    if how == "BadRow":
        raise BadRow(2, "a value is missing")
    if how == "exit(3)":
        sys.exit(3)
    if how == "SIGKILL":
        os.kill(os.getpid(), signal.SIGKILL)
    return lambda: how  # can't be pickled


def exception(fetch, *args):
    try:
        return f"none: {fetch(*args)}"
    except BaseException as error:
        return type(error).__name__


if __name__ == "__main__":
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # no tracebacks
    print(f"{'':13}{'Pool':20}{'executor':19}Process exit code")
    for how in "KeyError", "BadRow", "lambda", "exit(3)", "SIGKILL":
        with (
            ProcessPoolExecutor(1) as executor,
            suppress(AssertionError),  # BadRow also breaks terminate()
            Pool(1) as pool,
        ):
            call = pool.apply_async(fail, (how,))
            in_pool = exception(call.get, 2)  # seconds
            in_executor = exception(executor.submit(fail, how).result)
        process = Process(target=fail, args=(how,))
        process.start()
        process.join()
        print(f"{how:13}{in_pool:20}{in_executor:19}{process.exitcode}")
