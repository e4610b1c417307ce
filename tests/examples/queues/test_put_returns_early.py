def test_put_returns_before_anything_is_read(record):
    assert record.lines[0] == "both puts have returned"


def test_a_change_after_put_reaches_the_reader(record):
    assert record.lines[2] == "reader got ['bread', 'butter']"
