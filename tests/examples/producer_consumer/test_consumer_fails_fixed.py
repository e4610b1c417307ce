def test_the_other_items_are_counted(record):
    assert record.lines[0] == "primes: 107"


def test_the_traceback_and_the_exit_code_show_the_bad_item(record):
    assert "Traceback (most recent call last):" in record.lines
    assert "ValueError: invalid literal for int() with base 10: 'n/a'" in record.lines
    assert record.end == "exit 1"
