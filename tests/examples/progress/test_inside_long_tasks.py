def test_each_task_has_a_bar_that_ends(record):
    lines = [line for line in record.lines if line]
    assert [line.split()[1] for line in lines] == ["0", "1", "2"]
    assert [line.split()[-1] for line in lines] == ["10/10", "25/25", "40/40"]
