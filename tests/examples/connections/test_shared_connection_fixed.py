def test_the_file_gets_the_rows(record):
    assert record.lines == ["rows that the worker sees: 5", "exit code of the worker: 0", "rows in the file: 5"]
