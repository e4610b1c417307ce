def test_both_workers_begin_and_neither_ends(record):
    assert record.end == "timeout"
    assert record.lines == ["tidying up"] * 2
