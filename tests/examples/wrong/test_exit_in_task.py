"""A task that exits."""


def test_the_pool_never_answers(record):
    assert record.end == "timeout"
    assert record.lines == ["not a number: n/a"]
