def test_any_number_of_items_arrives(record):
    many = sum(n * n for n in range(50_000))
    assert record.lines == ["5 items", "sum of the squares: 30", "50000 items", f"sum of the squares: {many}"]
