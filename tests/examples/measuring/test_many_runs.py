def test_every_call_was_timed_and_three_intervals_printed(record):
    took = record.json("took.json")
    assert len(took) == 100
    assert min(took) > 0
    assert [line.split()[0] for line in record.lines] == ["10", "30", "100"]
