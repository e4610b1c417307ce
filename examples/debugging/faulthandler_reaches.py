"""Two ways to call faulthandler, each with three stuck workers"""

import faulthandler
import json
import os
import signal
from pathlib import Path
from time import monotonic, sleep

from workers import loops, matches, stuck, waits

STACK = Path("stack.txt")
STUCK = {loops: "in loops", matches: "in subject", waits: "in waits"}


def registered(target, *args):
    with STACK.open("w") as file:
        faulthandler.register(signal.SIGUSR1, file)
        target(*args)


def watched(target, *args):
    with STACK.open("w") as file:
        faulthandler.dump_traceback_later(0.1, repeat=True, file=file)
        target(*args)


if __name__ == "__main__":
    shown = {"registered": {}, "watched": {}}
    for way in registered, watched:
        for target, function in STUCK.items():
            with stuck(way, target) as pid:
                text, end = "", monotonic() + 5
                while function not in text and monotonic() < end:
                    if way is registered:
                        os.kill(pid, signal.SIGUSR1)
                    sleep(0.1)
                    text = STACK.read_text()
            shown[way.__name__][target.__name__] = text
            print(way.__name__, target.__name__, function in text)
    Path("shown.json").write_text(json.dumps(shown))
