def test_each_kind_has_a_round_trip_and_threads_a_throughput(record):
    took = record.json("took.json")
    assert list(took) == ["Pool", "ProcessPoolExecutor", "ThreadPoolExecutor", "threads, throughput"]
    assert all(seconds > 0 for seconds in took.values())


def test_it_names_what_it_timed(record):
    assert record.lines[0] == "timed:"
    assert [line.strip() for line in record.lines[1:]] == list(record.json("took.json"))
