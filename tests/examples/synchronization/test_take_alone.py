def test_all_numbers_are_looked_at(record):
    assert record.lines == ["37 squares are palindromes"]
