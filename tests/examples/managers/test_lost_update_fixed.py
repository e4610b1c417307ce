def test_nothing_is_lost(record):
    assert record.lines == ["2,000 additions, 0 lost"]
