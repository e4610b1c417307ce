def test_the_block_exists_until_the_parent_unlinks_it(record):
    assert record.lines == ["count: 4", "the block still exists: True"]
