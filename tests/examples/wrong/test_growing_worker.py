"""A cache without a limit grows with each task."""


def test_the_worker_holds_more_after_each_task(record):
    held = record.json("held.json")
    assert len(held) == 12
    assert held == sorted(held)
    assert held[-1] > 2 * held[0]
