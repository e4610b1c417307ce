def test_the_pool_hangs_at_the_second_line(record):
    assert record.end == "timeout"
    assert record.lines == ["disk full:"]
