def test_the_longest_chain_is_found(record):
    assert record.lines == ["106239 needs 353 steps, the most of all."]
