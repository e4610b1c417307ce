def test_each_way_gives_the_same_sum(record):
    sums = [line.split()[1] for line in record.lines if not line.endswith("None")]
    assert sums == ["31999996000000.0"] * 3


def test_each_step_was_measured(record):
    took = record.json("took.json")
    assert list(took) == ["arguments", "fill", "block", "save", "file"]
    assert all(seconds > 0 for seconds in took.values())
