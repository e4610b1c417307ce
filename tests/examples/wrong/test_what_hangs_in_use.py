"""The module in a program of two locks, under each start method."""

import re

import pytest


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_the_parent_and_both_workers_are_shown_in_their_functions(records, method):
    assert records[method].end == "timeout"
    shown = re.findall(r"^(\S+), process \d+:\n((?:  .+\n)+)", records[method].output, re.MULTILINE)
    assert any(name == "MainProcess" and "in join\n" in text for name, text in shown)
    workers = {name for name, text in shown if "in transfer\n    with locks[target]:\n" in text}
    assert workers == {"Process-1", "Process-2"}
