"""A stand-in for a GPU, used before and after a spawn."""


def test_the_parent_and_the_worker_use_it(record):
    assert record.lines == ["parent: 121", "worker: 144"]
