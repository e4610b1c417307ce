# /// script
# [tool.measured]
# exclusive = true
# ///
"""Fetch and parse, one page after the other"""

from itertools import chain

from read_page import read, report
from sites import sites

if __name__ == "__main__":
    with sites() as pages:
        report([read(page) for page in chain(*pages)])
