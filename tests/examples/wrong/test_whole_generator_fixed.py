"""Eight rows are taken ahead, and the sum is the same."""


def test_eight_rows_are_taken_before_the_first_result(record):
    assert record.lines == ["rows taken at the first result: 8", "sum of all results: 1999000000"]
