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
"""A time limit that ends pytest, but not the worker"""

from concurrent.futures import ProcessPoolExecutor
from time import sleep

import pytest


@pytest.fixture
def executor():
    with ProcessPoolExecutor(1) as executor:
        executor.submit(abs, 1).result(timeout=60)  # starts the worker
        yield executor


@pytest.mark.timeout(1, method="thread", func_only=True)
def test_hangs(executor):
    executor.submit(sleep, 3600).result()


def test_next(executor):
    assert executor.submit(abs, -1).result(timeout=60) == 1
