def test_every_block_arrives_in_order(record):
    assert record.lines == ["200 blocks arrived, all of them, in order"]
