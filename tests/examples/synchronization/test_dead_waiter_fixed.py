def test_the_other_worker_stops(record):
    assert record.lines == ["stopping the workers", "B stopped", "done"]
