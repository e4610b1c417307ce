def test_the_late_worker_does_not_wait(record):
    assert record.lines == ["the table is finished", "the worker uses the table"]
