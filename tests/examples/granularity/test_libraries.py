def test_each_library_was_timed_at_each_length(record):
    rows = record.json("took.json")
    assert [set(row) for row in rows] == [{"loop", "mpire", "loky", "joblib"}] * 5
    assert all(seconds > 0 for row in rows for seconds in row.values())


def test_the_loop_uses_half_of_two_workers(record):
    assert record.lines[0].split() == ["loop", *["50.0%"] * 5]
