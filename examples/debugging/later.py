# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A worker that prints its stack when its task takes long"""

import faulthandler
import sys
from multiprocessing import Pool, TimeoutError

from stuck import LINES, subject


def watched(line):
    faulthandler.dump_traceback_later(0.5)
    try:
        return subject(line)
    finally:
        faulthandler.cancel_dump_traceback_later()


if __name__ == "__main__":
    with Pool(2) as pool:
        answers = pool.imap(watched, LINES)
        for line in LINES:
            try:
                print(answers.next(timeout=1.2), flush=True)
            except TimeoutError:
                sys.exit(f"\nno answer for {line!r}")
