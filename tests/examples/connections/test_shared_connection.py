def test_the_worker_sees_rows_that_the_file_does_not_get(record):
    assert record.lines == ["rows that the worker sees: 5", "exit code of the worker: 0", "rows in the file: 0"]
