def test_set_never_returns(record):
    assert record.end == "timeout"
    assert record.lines[0] == "stopping the workers"
    assert "done" not in record.lines
