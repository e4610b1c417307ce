# /// script
# dependencies = ["pytest", "pytest-timeout", "pytest-xdist"]
# [tool.measured]
# command = [
#   "{python}", "-m", "pytest", "-p", "no:cacheprovider",
#   "-q", "-n", "2", "{file}",
# ]
# leaves = ["temporary file"]  # of pytest-xdist
# ///
"""Fewer workers in each pool, if pytest-xdist runs several tests"""

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

pytest_plugins = ["no_workers_left"]


@pytest.fixture
def executor(worker_id):
    tests = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    workers = max(1, (os.cpu_count() or 1) // tests)
    with ProcessPoolExecutor(workers) as executor:
        yield executor
    Path(f"{worker_id}.txt").write_text(f"{tests} {workers}")


@pytest.mark.parametrize("text", ["to be", "or not", "to", "be"])
def test_upper(executor, text):
    assert list(executor.map(str.upper, [text])) == [text.upper()]
