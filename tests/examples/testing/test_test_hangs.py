def test_neither_test_is_reported(record):
    assert record.output.strip() == ""
    assert record.end == "timeout"
