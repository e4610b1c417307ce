def test_each_way_was_measured(record):
    took = record.json("took.json")
    assert list(took) == ["the loop", "chunks of 1000", "chunks of 1"]
    assert all(seconds > 0 for seconds in took.values())


def test_what_it_prints_is_what_it_measured(record):
    printed = [line.split()[-2] for line in record.lines]
    assert printed == [f"{seconds:.3f}" for seconds in record.json("took.json").values()]
