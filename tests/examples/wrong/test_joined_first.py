def test_five_items_arrive_and_many_hang(record):
    assert record.lines == ["5 items", "sum of the squares: 30", "50000 items"]
    assert record.end == "timeout"
