def test_only_the_calls_of_the_first_worker_are_done(record):
    assert record.end == "timeout"
    assert record.lines == ["call 0: done", "call 1: done"]
