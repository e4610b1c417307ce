"""A task that raises an exception."""


def test_the_exception_reaches_the_parent(record):
    assert record.lines == ["error: not a number: n/a"]
