def test_the_loop_ends_and_calls_were_cancelled(record):
    assert record.lines == ["stopping: factorial() not defined for negative values", "cancelled some: True"]
