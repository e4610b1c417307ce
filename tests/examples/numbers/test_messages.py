def test_each_way_was_timed(record):
    took = record.json("took.json")
    assert record.lines == [f"round trips timed: {' '.join(sorted(took))}"]
    assert sorted(took) == ["Pipe", "Queue", "Semaphore", "SimpleQueue"]
    assert all(seconds > 0 for seconds in took.values())
