"""A lock to which the parent refers while the process runs."""


def test_the_worker_uses_the_lock(record):
    assert record.lines == ["exit code: 0", "hello"]
