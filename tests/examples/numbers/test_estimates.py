def test_both_times_were_measured_with_what_they_are_estimated_from(record):
    took = record.json("took.json")
    assert record.lines == [f"timed: {' '.join(took)}"]
    assert list(took) == ["tasks", "loop", "pool", "bytes", "here", "there"]
    assert (took["tasks"], took["bytes"]) == (300, 2_000_000)
    assert all(took[way] > 0 for way in ("loop", "pool", "here", "there"))


def test_sending_the_array_takes_longer_than_negating_it(record):
    took = record.json("took.json")
    assert took["there"] > took["here"]
