def test_all_workers_are_ended(record):
    assert record.lines == ["a worker ended: exit code -9"] * 3
