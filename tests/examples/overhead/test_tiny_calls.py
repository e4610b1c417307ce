def test_each_way_was_measured(record):
    took = record.json("took.json")
    assert [name.split(",")[0] for name in took] == ["loop", "Pool.map", "Pool.map", "executor", "executor"]
    assert all(seconds > 0 for seconds in took.values())


def test_what_it_prints_is_what_it_measured(record):
    printed = [line.split()[-4] for line in record.lines]
    assert printed == [f"{1e6 * seconds:.2f}" for seconds in record.json("took.json").values()]


def test_chunks_cost_less_than_single_calls_and_more_than_the_loop(record):
    took = record.json("took.json")
    alone, chunks = took["executor, one by one (default)"], took["executor, chunks of 1,000"]
    assert alone > 3 * chunks
    assert chunks > 3 * took["loop"]
