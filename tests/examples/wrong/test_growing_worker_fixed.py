"""Replaced workers begin with an empty cache."""


def test_every_fourth_task_ends_a_worker(record):
    held = record.json("held.json")
    assert len(held) == 12
    for first in 4, 8:
        assert held[first] < held[first - 1]
    assert max(held) < 1.5 * held[3]
