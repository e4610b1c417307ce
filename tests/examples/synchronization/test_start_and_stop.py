def test_the_hash_is_a_match(record):
    (line,) = record.lines
    assert line.startswith("0000")
    assert len(line) == 64
