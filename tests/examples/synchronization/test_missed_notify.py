def test_the_worker_misses_the_announcement(record):
    assert record.end == "timeout"
    assert record.lines == ["the table is finished"]
