# /// script
# [tool.measured]
# timeout = 1.5
# expect = "timeout"
# ///
"""A pool that hangs at its second line"""

import re
from multiprocessing import Pool

SUBJECT = re.compile(r"(\w+\s?)+:")
LINES = [
    "disk full: /var",
    "all work and no play makes jack a dull boy again",
    "login failed: ann",
]


def subject(line):
    found = SUBJECT.match(line)
    return found and found[0]


if __name__ == "__main__":
    with Pool(2) as pool:
        for answer in pool.imap(subject, LINES):
            print(answer, flush=True)
