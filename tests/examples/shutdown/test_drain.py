def test_the_program_dies_at_once(record):
    assert record.lines == ["0: 0", "1: 1", "2: 4"]
    assert record.end == "signal SIGTERM"
