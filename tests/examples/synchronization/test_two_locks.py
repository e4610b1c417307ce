def test_neither_transfer_ends(record):
    assert record.end == "timeout"
    assert record.lines == []
