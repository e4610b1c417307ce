def test_nothing_is_lost(record):
    assert record.lines == ["800,000 additions, 0 lost"]
    assert record.json("result.json") == {"expected": 800_000, "counted": 800_000}
