"""Messages of pools, executors and futures"""

import json
import os
import threading
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from multiprocessing import Pool, get_context
from pathlib import Path
from time import sleep
from traceback import format_exception_only


class TwoArguments(Exception):  # unpickling it fails
    def __init__(self, number, reason):
        super().__init__(f"{number}: {reason}")


def lost_thread():
    threading.excepthook = lambda args: print(args.exc_value)
    with Pool(1) as pool:
        pool.apply_async(TwoArguments, (1, "n/a")).wait(1)


CASES = {
    "late_get": lambda: pool.apply_async(sleep, (1,)).get(0.1),
    "late_result": lambda: executor.submit(sleep, 0.3).result(0.1),
    "crash": lambda: executor.submit(os._exit, 1).result(),
    "after_crash": lambda: executor.submit(pow, 2, 10),
    "unfinished": lambda: list(as_completed(calls, timeout=0.1)),
    "cancelled": lambda: calls[0].cancel() and calls[0].result(),
    "set_twice": lambda: calls[0].set_result(42),
    "chunksize": lambda: executor.map(abs, [1], chunksize=0),
    "chunksize_of_imap": lambda: pool.imap(abs, [1], chunksize=0),
    "no_process": lambda: Pool(0),
    "no_worker": lambda: ProcessPoolExecutor(0),
    "max_tasks": lambda: ProcessPoolExecutor(1, fork, **one_task),
    "lost_thread": lost_thread,
}

if __name__ == "__main__":
    messages, calls = {}, [Future(), Future()]
    fork, one_task = get_context("fork"), {"max_tasks_per_child": 1}
    with ProcessPoolExecutor(1) as executor, Pool(1) as pool:
        for name, case in CASES.items():
            try:
                case()
            except Exception as error:
                messages[name] = format_exception_only(error)[0][:-1]
                print(messages[name])
    Path("messages.json").write_text(json.dumps(messages))
