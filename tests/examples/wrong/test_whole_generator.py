"""The map of an executor reads a generator to its end first."""


def test_every_row_is_taken_before_the_first_result(record):
    assert record.lines == ["rows taken at the first result: 2000", "sum of all results: 1999000000"]
