def test_nothing_is_lost(record):
    assert record.lines == ["200,000 additions, 0 lost"]
    assert record.json("result.json") == {"expected": 200_000, "counted": 200_000}
