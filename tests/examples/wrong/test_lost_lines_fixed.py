"""A log of a killed worker, line by line."""


def test_each_line_is_in_the_log(record):
    assert record.lines == ["exit code: -9", "the log: ['step 0 done', 'step 1 done', 'step 2 done']"]
