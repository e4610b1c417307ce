"""A lock whose holder is killed."""


def test_the_second_worker_never_gets_the_lock(record):
    assert record.end == "timeout"
    assert record.lines == ["A has the lock", "A ended, exit code -9"]
