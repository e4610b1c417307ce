def test_no_number_is_left_out_or_taken_twice(record):
    assert record.lines == ["7 fourth powers are palindromes"]
