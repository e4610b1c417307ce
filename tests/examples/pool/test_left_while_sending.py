def test_the_block_is_never_left(record):
    assert record.end == "timeout"
    assert record.lines == ["leaving, as after an error or a Ctrl-C"]
