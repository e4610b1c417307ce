"""A stand-in for a GPU, used before and after a fork."""


def test_only_the_parent_can_use_it(record):
    parent, worker = record.lines
    assert parent == "parent: 121"
    assert worker.startswith("worker: Cannot re-initialize CUDA in forked subprocess. To use CUDA with multiprocessing")
