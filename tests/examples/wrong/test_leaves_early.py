def test_items_are_lost(record):
    received = int(record.lines[0].split()[3])
    assert record.lines[0] == f"30 items made, {received} received"
    assert 1 <= received < 30


def test_nothing_tells_so(record):
    assert record.lines[1:] == ["exit codes: 0 0"]
