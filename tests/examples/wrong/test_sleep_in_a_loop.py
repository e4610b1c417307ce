def test_the_squares_come_in_order(record):
    assert record.lines == ["[1, 4, 9, 16, 25]"]
