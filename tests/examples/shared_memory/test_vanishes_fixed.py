def test_the_block_exists_until_its_creator_unlinks_it(record):
    assert record.lines == ["the other program reads b'hello'", "the block still exists: True"]
