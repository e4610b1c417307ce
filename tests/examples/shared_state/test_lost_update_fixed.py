def test_nothing_is_lost(record):
    assert record.lines == ["400,000 additions, 0 lost"]
    assert record.json("result.json") == {"expected": 400_000, "counted": 400_000}
