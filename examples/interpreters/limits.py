# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.14t" = {}
# "3.15" = {}
# "3.15t" = {}
# ///
"""What a worker of each kind can do (Unix)"""

import json
import os
import signal
from pathlib import Path
from threading import Thread

from kinds import KINDS

HERE = Path.cwd()


def fork():
    if child := os.fork():
        os.waitpid(child, 0)
    else:
        os._exit(0)


def daemon():
    Thread(target=abs, args=[1], daemon=True).start()


def cases(pool):
    def refusal(function, *args):
        error = pool.submit(function, *args).exception(timeout=30)
        return error and type(error).__name__

    with Path(__file__).open() as file:
        yield "file", refusal(bool, file)
    default = signal.SIGTERM, signal.SIG_DFL
    yield "signal", refusal(signal.signal, *default)
    yield "daemon", refusal(daemon)
    yield "fork", refusal(fork)
    refusal(os.chdir, "/")
    yield "chdir", Path.cwd() != HERE
    os.chdir(HERE)
    yield "kill", hasattr(pool, "kill_workers")


if __name__ == "__main__":
    told = {}
    for kind in KINDS:
        with KINDS[kind](1) as pool:
            told[kind] = dict(cases(pool))
    Path("limits.json").write_text(json.dumps(told))
