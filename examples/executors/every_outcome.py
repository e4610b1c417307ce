"""An outcome for every row: a result, an error or a dead worker"""

import os
import signal
from concurrent import futures
from functools import partial
from itertools import islice
from math import isqrt
from multiprocessing import active_children


def count_primes(row):
    if row == "30000":
        os._exit(1)  # as a crash in C code would
    ns = range(2, int(row))
    return sum(all(n % d for d in range(2, isqrt(n) + 1)) for n in ns)


def run_all(function, items, report, workers=2, wait=60):
    no_ctrl_c = None, signal.signal, (signal.SIGINT, signal.SIG_IGN)
    new_pool = partial(futures.ProcessPoolExecutor, workers, *no_ctrl_c)
    pool, items, calls = new_pool(), iter(items), {}
    try:
        while True:
            for item in islice(items, 3 * workers - len(calls)):
                try:
                    call = pool.submit(function, item)
                except futures.BrokenExecutor:
                    pool.shutdown()
                    pool = new_pool()
                    call = pool.submit(function, item)
                calls[call] = item
            if not calls:
                return
            done, _ = futures.wait(calls, wait, futures.FIRST_COMPLETED)
            for worker in [] if done else active_children():
                worker.kill()  # a call hangs: none has ended
            for call in done:
                report(calls.pop(call), call)
    finally:
        pool.shutdown(cancel_futures=True)


if __name__ == "__main__":
    calls = dict.fromkeys(["1000", "n/a", "30000", "2000", "3000"])
    run_all(count_primes, calls, calls.__setitem__)
    for row in calls:
        if isinstance(calls[row].exception(), futures.BrokenExecutor):
            run_all(count_primes, [row], calls.__setitem__)  # alone
        print(f"{row}: {calls[row].exception() or calls[row].result()}")
