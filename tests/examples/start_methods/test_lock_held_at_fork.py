def test_the_forked_worker_waits_for_a_lock_that_is_free_in_the_parent(record):
    assert record.end == "timeout"
    assert record.lines == ["a thread", "the lock is free again"]
