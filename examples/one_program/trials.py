# /// script
# dependencies = ["joblib"]
# ///
"""An error, and a reader that stops reading, in seven programs"""

import traceback
from functools import partial
from tempfile import TemporaryDirectory
from time import sleep

from each_alone import EVERYWHERE, for_each
from slow_file import begun, slow_file


def quiet(log):
    """Return the number of calls when no more of them begin."""
    last = -1
    while last != (last := len(begun(log))):
        sleep(0.5)
    return last


def fail(search, log):
    got = 0
    try:
        for _ in search(partial(slow_file, log, 0.02), range(1, 101)):
            got += 1
    except Exception as error:
        yield "error", type(error).__name__
        lines = traceback.format_exception(error)
        yield "shows line", "raise FileNotFoundError" in "".join(lines)
    yield "got", got
    yield "begun", quiet(log)


def pause(search, log):
    results = search(partial(slow_file, log, 0.002), range(4, 204))
    first = next(results)
    yield "ahead", quiet(log)
    yield "in order", [first, *results] == list(range(4, 204))


def trial(search):
    with TemporaryDirectory() as folder:
        yield from fail(search, f"{folder}/error")
        yield from pause(search, f"{folder}/pause")


if __name__ == "__main__":
    for_each(trial, EVERYWHERE, "trials.json", at_once=4)
