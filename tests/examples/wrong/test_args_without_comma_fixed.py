def test_both_processes_get_their_argument(record):
    assert record.lines == ["digit sum: 8", "exit code: 0"] * 2
