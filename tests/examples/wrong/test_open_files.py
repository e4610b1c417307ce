"""A process and a queue for each number use up the descriptors."""


def test_the_limit_is_reached(record):
    assert record.lines[-1] == "OSError: [Errno 24] Too many open files"
    assert record.end == "exit 1"
