def test_each_letter_of_the_string_is_an_argument(record):
    assert "TypeError: digit_sum() takes 1 positional argument but 4 were given" in record.lines
    assert "exit code: 1" in record.lines


def test_the_number_fails_in_the_parent(record):
    assert record.lines[-1] == "TypeError: 'int' object is not iterable"
    assert record.end == "exit 1"
