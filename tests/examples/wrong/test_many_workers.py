"""More workers than Windows allows."""


def test_the_executor_is_refused(record):
    assert record.lines == ["ValueError: max_workers must be <= 61"]
