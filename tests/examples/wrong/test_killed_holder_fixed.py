"""A file lock whose holder is killed."""


def test_the_second_worker_gets_the_lock(record):
    assert record.lines == ["A has the lock", "A ended, exit code -9", "B has the lock", "B ended, exit code 0"]
