def test_a_fork_beside_a_thread_is_warned_of(record):
    (line,) = record.lines
    assert line.startswith("DeprecationWarning: This process is multi-threaded")
