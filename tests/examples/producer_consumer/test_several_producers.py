def test_no_item_is_lost(record):
    assert record.lines == [f"sum of the squares: {sum(n * n for n in range(10_000))}"]
