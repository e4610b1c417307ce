def test_the_lock_of_a_killed_process_stays_taken(record):
    assert record.lines == ["exit code of the worker: -9", "got the lock: False"]
