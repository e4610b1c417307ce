# /// script
# dependencies = ["pytest", "pytest-timeout"]
# [tool.measured]
# command = [
#   "{python}", "-m", "pytest", "-p", "no:cacheprovider",
#   "-q", "{file}",
# ]
# timeout = 3
# expect = "timeout"
# ///
"""A time limit that ends no worker, so that the test hangs"""

from time import sleep

import pytest
from words import count_all


def hang(text):
    sleep(3600)  # as a server that never answers


@pytest.mark.timeout(1)
def test_hangs():
    count_all(["to be", "or not"], hang)


def test_next():
    assert count_all(["to be"]) == [2]
