def test_the_result_is_that_of_one_process(record):
    assert record.lines == ["as computed alone: 103 cells are alive"]
