# /// script
# dependencies = ["pytest", "pytest-timeout"]
# [tool.measured]
# command = [
#   "{python}", "-m", "pytest", "-p", "no:cacheprovider",
#   "-q", "--tb=line", "-rN", "--show-capture=no", "{file}",
# ]
# expect = "exit 1"
# leaves = ["process"]
# ///
"""A time limit that ends pytest, but not the workers"""

from time import sleep

import pytest
from words import count_all


def hang(text):
    sleep(3600)  # as a server that never answers


@pytest.mark.timeout(1, method="thread")
def test_hangs():
    count_all(["to be", "or not"], hang)


def test_next():
    assert count_all(["to be"]) == [2]
