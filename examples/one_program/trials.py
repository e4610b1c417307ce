# /// script
# dependencies = ["joblib"]
# ///
"""An error, and a reader that stops reading, in seven programs"""

import traceback
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

from each_alone import EVERYWHERE, for_each
from slow_file import begun, slow_file


def quiet(log):
    """Return the number of calls when no more of them begin."""
    counts = [-2, -1]
    while counts[-1] != counts[-2]:
        sleep(0.5)
        counts.append(len(begun(log)))
    return counts[-1]


def error(search, log):
    got = 0
    try:
        for _ in search(partial(slow_file, log, 0.02), range(1, 101)):
            got += 1
    except Exception as error:
        text = "".join(traceback.format_exception(error))
        yield "error", type(error).__name__
        yield "shows line", "raise FileNotFoundError" in text
    yield "got", got
    yield "begun", quiet(log)


def pause(search, log):
    results = search(partial(slow_file, log, 0.002), range(4, 204))
    first = next(results)
    yield "ahead", quiet(log)
    yield "in order", [first, *results] == list(range(4, 204))


def trial(search):
    with TemporaryDirectory() as folder:
        yield from error(search, Path(folder, "error"))
        yield from pause(search, Path(folder, "pause"))


if __name__ == "__main__":
    for_each(trial, EVERYWHERE, "trials.json", at_once=4)
