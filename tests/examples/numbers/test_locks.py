def test_each_lock_was_timed(record):
    took = record.json("took.json")
    assert record.lines == [f"locks timed: {' '.join(took)}"]
    assert list(took) == ["threading", "free", "Value", "contended"]
    assert all(seconds > 0 for seconds in took.values())
