# /// script
# dependencies = ["pytest", "pytest-timeout"]
# [tool.measured]
# command = ["{python}", "-m", "pytest", "-p", "no:cacheprovider", "-q", "--tb=short", "-rN", "--show-capture=no", "{file}"]
# timeout = 2
# expect = "timeout"
# ///
"""A time limit of pytest-timeout, and a block that waits on"""

from time import sleep

import pytest
from words import count_all


def hang(text):
    sleep(3600)  # as a server that never answers


@pytest.mark.timeout(0.5)
def test_hangs():
    count_all(["to be", "or not"], hang)


def test_next():
    assert count_all(["to be"]) == [2]
