def test_both_transfers_end(record):
    assert sorted(record.lines) == ["moved from 0 to 1", "moved from 1 to 0"]
