def test_each_kind_has_a_round_trip_and_threads_a_throughput(record):
    took = record.json("took.json")
    assert sorted(took) == ["Pool", "ProcessPoolExecutor", "ThreadPoolExecutor", "throughput"]
    assert record.lines == [f"timed: {' '.join(sorted(took))}"]
    assert all(seconds > 0 for seconds in took.values())
