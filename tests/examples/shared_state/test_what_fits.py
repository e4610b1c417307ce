def test_numbers_bytes_and_structures_fit(record):
    assert record.lines[:4] == ["7 2.5", "[0, 0, 0] [2.0, 3.0]", "b'five!'", "-1"]


def test_a_number_too_large_wraps_around(record):
    assert record.lines[4] == "too large: -2147483648"


def test_a_fraction_a_text_and_longer_bytes_are_refused(record):
    assert [line.split(":")[0] for line in record.lines[5:]] == ["TypeError", "TypeError", "ValueError"]
