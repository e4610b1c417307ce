def test_all_numbers_are_looked_at(record):
    assert record.lines == ["7 fourth powers are palindromes"]
