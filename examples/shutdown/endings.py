"""What still runs when a worker ends: finally, atexit, a buffer"""

import atexit
import json
import os
import sys
from multiprocessing import get_context
from pathlib import Path
from time import sleep

ENDS = {"return": int, "sys.exit()": sys.exit, "exception": [].pop}
ENDS |= {"os._exit()": lambda: os._exit(1), "Pool.close()": int}
STOPS = "Process.terminate()", "Process.kill()", "Pool.terminate()"
ENDS |= dict.fromkeys(STOPS, lambda: sleep(60))


def task(end, path):
    global log  # open until the process ends
    log = path.open("a", encoding="utf-8")
    log.write("buffer ")
    atexit.register(os.write, log.fileno(), b"atexit ")
    try:
        os.write(log.fileno(), b"begun ")
        ENDS[end]()
    finally:
        os.write(log.fileno(), b"finally ")


def run(context, end, path):
    kind, _, method = end.rstrip("()").partition(".")
    if kind == "Pool":
        worker = context.Pool(1)
        worker.apply_async(task, (end, path))
    else:
        worker = context.Process(target=task, args=(end, path))
        worker.start()
    any(sleep(0.01) or path.stat().st_size for _ in range(3000))
    getattr(worker, method, worker.join)()  # as soon as it has begun
    worker.join()


if __name__ == "__main__":
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # no tracebacks
    found, path = {end: {} for end in ENDS}, Path("endings.txt")
    for end, effects in found.items():
        for method in "fork", "spawn", "forkserver":
            path.write_bytes(b"")
            run(get_context(method), end, path)
            effects[method] = path.read_text("utf-8").split()[1:]
    Path("endings.json").write_text(json.dumps(found), "utf-8")
