def test_the_slow_process_has_ended(record):
    assert record.lines == ["timed out, processes left: 0", "quick: 168"]
