"""The module in a program of two locks, under each start method."""

import pytest


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_the_parent_and_both_workers_are_shown_in_their_functions(records, method):
    assert records[method].end == "timeout"
    parent, *workers = records[method].output.split("\nProcess ")[:3]
    assert "the parent:" in parent
    assert " in join\n" in parent
    assert len(workers) == 2
    assert all(" in transfer\n" in worker for worker in workers)
