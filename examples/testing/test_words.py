# /// script
# dependencies = ["pytest", "pytest-timeout"]
# [tool.measured]
# command = [
#   "{python}", "-m", "pytest", "-p", "no:cacheprovider",
#   "-q", "{file}",
# ]
# leaves = ["temporary file"]  # of tmp_path
# ///
"""Tests of words.py, with each start method and with dead workers"""

import os
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_all_start_methods

import pytest
from words import count, count_all

pytest_plugins = ["no_workers_left"]
TEXTS = ["to be or not to be", "", "that is the question"]


def die(text):
    os._exit(1)  # as a crash in C code would


def die_once(marker, text):
    try:
        marker.touch(exist_ok=False)
    except FileExistsError:
        return count(text)
    os._exit(1)


@pytest.mark.parametrize("method", get_all_start_methods())
def test_counts(method):
    assert count_all(TEXTS, method=method) == [6, 0, 4]


def test_starts_again_after_a_dead_worker(tmp_path):
    task = partial(die_once, tmp_path / "died")
    assert count_all(TEXTS, task) == [6, 0, 4]


def test_gives_up_in_the_end():
    with pytest.raises(BrokenProcessPool):
        count_all(TEXTS, die)
