def test_the_rows_are_lost_with_fork_and_only_then(record):
    assert record.lines == [
        "rows that the worker sees: 5",
        "fork: rows in the file: 0",
        "rows that the worker sees: 5",
        "spawn: rows in the file: 5",
    ]
