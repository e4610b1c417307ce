"""Printed lines of a killed worker."""


def test_no_line_of_the_worker_is_printed(record):
    assert record.lines == ["exit code: -9"]
