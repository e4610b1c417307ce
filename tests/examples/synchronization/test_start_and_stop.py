def test_the_hash_has_the_zeros_that_were_looked_for(record):
    (line,) = record.lines
    assert line.startswith("0000")
    assert len(line) == 64
