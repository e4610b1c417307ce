def test_put_returns_while_nobody_reads(record):
    assert record.lines[0] == "both puts have returned, nothing has been read"


def test_a_change_after_put_reaches_the_reader(record):
    assert record.lines[2] == "reader got ['bread', 'butter']"
