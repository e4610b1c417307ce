def test_the_survivors_hang_despite_their_timeout(record):
    assert record.end == "timeout"
    assert record.lines == ["a worker ended: exit code -9"]
