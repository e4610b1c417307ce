"""A log of a killed worker."""


def test_no_line_is_in_the_log(record):
    assert record.lines == ["exit code: -9", "the log: []"]
