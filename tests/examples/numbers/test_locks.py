def test_each_lock_was_timed(record):
    took = record.json("took.json")
    assert record.lines == [f"locks timed: {' '.join(sorted(took))}"]
    assert sorted(took) == ["Value", "contended", "free", "threading"]
    assert all(seconds > 0 for seconds in took.values())
