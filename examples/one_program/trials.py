# /// script
# dependencies = ["joblib"]
# ///
"""An error, and a reader that stops reading, in seven programs"""

import os
import traceback
from functools import partial
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


def trial(search):
    log, got = f"error-{os.getpid()}", 0
    results = search(partial(slow_file, log, 0.02), range(1, 101))
    try:
        for _ in results:
            got += 1
    except Exception as error:
        text = "".join(traceback.format_exception(error))
        yield "error", type(error).__name__
        yield "shows line", "raise FileNotFoundError" in text
    yield "got", got
    yield "begun", quiet(log)

    log = f"pause-{os.getpid()}"
    results = search(partial(slow_file, log, 0.002), range(4, 204))
    first = next(results)
    yield "ahead", quiet(log)
    yield "in order", [first, *results] == list(range(4, 204))


if __name__ == "__main__":
    for_each(trial, EVERYWHERE, "trials.json", at_once=4)
