def test_the_last_line_before_the_kill_is_in_the_file(record):
    assert record.lines == ["a worker died", "last line of task 3: task 3, step 500"]
