def test_a_spawned_worker_has_a_lock_of_its_own(record):
    assert record.end == "exit 0"
    assert sorted(record.lines) == ["a thread", "the lock is free again", "worker"]
