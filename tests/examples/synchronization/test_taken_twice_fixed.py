def test_every_piece_is_moved_and_none_is_lost(record):
    assert record.lines == ["tidying up", "tidying up", "on the shelves: [1000, 4000]"]
