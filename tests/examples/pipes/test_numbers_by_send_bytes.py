def test_every_block_arrives_whole(record):
    assert record.lines == [f"sum: {sum(range(50)) + 50 * 99_999 * 0.5}"]
