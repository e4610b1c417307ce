def test_the_block_is_left(record):
    assert record.end == "exit 0"
    assert record.lines == ["leaving, as after an error or a Ctrl-C", "left"]
