"""A lock to which only the arguments of a process refer."""


def test_the_worker_does_not_find_the_lock(record):
    assert "_multiprocessing.SemLock._rebuild" in record.output
    assert record.lines[-2:] == ["FileNotFoundError: [Errno 2] No such file or directory", "exit code: 1"]
