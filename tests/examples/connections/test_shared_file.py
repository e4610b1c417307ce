def test_the_worker_read_one_line_and_took_them_all(record):
    assert record.lines == [r"worker reads 'row 1\n', at 6", "parent reads '', at 18"]
