def test_values_that_fit_are_replaced_and_others_refused(record):
    assert record.lines[:3] == [
        "set_number: done",
        "set_short_text: done",
        "set_long_text: ValueError: bytes/str item exceeds available storage",
    ]
    assert record.lines[3].startswith("append: AttributeError: 'ShareableList' object has no attribute 'append'")


def test_trailing_zero_bytes_are_lost(record):
    assert record.lines[4] == "['Bo', 2.5, None, b'ab']"
