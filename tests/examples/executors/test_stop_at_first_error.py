def test_it_stops_and_then_waits_forever(record):
    assert record.end == "timeout"
    assert record.lines == ["stopping: factorial() not defined for negative values"]
