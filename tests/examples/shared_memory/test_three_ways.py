def test_each_way_gives_the_same_sum(record):
    sums = [line.split()[1] for line in record.lines if not line.endswith("None")]
    assert sums == ["7999998000000.0"] * 6


def test_the_ways_are_timed_in_both_orders(record):
    ways = [line.split()[0] for line in record.lines if not line.endswith("None")]
    assert ways == ["arguments", "block", "file", "file", "block", "arguments"]


def test_each_step_was_measured(record):
    took = record.json("took.json")
    assert list(took) == ["fill", "save", "arguments", "block", "file"]
    assert all(seconds > 0 for seconds in took.values())
