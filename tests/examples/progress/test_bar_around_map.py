def test_the_bar_jumps(record):
    assert [line.split("%")[0].strip() for line in record.lines] == ["0", "100"]
