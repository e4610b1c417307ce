# /// script
# dependencies = ["joblib", "loky", "mpire"]
# ///
"""A lambda, an exception and a killed worker in five pools (Unix)"""

import json
import os
import signal

from five_pools import POOLS
from fresh import call_for_each


def fail(number):
    raise ValueError(number)


def kill_worker(name):
    os.close(os.open(f"try.{name}.{os.getpid()}", os.O_CREAT))
    os.kill(os.getpid(), signal.SIGKILL)


def give_up(*_):
    raise TimeoutError


def outcome(run, function, items, limit=60):
    signal.alarm(limit)  # give_up() is called then, if not canceled
    try:
        return {"results": run(function, items)}
    except Exception as error:
        source = "raise" in str(error.__cause__)  # the remote traceback
        return {"error": type(error).__name__, "source": source}
    finally:
        signal.alarm(0)


def fates(name, *method):
    signal.signal(signal.SIGALRM, give_up)
    with POOLS[name](2, *method) as run:
        yield "lambda", outcome(run, lambda n: 2 * n, [1, 2])
        if not method:
            yield "exception", outcome(run, fail, [1, 2])
            yield "imported", outcome(run, json.loads, ["1", "x"])
            run(abs, [-1])  # joblib has new workers after an exception
            limit = 2 if name == "pool" else 60
            yield "killed", outcome(run, kill_worker, [name], limit)
            yield "tries", sum(name in f.name for f in os.scandir())
        yield "afterwards", outcome(run, abs, [-1], 4 if method else 60)


if __name__ == "__main__":
    call_for_each(fates, [*POOLS, "mpire spawn"], "fates.json", 3)
