def test_each_library_was_timed_at_each_length(record):
    rows = record.json("took.json")
    assert [set(row) for row in rows] == [{"loop", "mpire", "loky", "joblib"}] * 5
    assert all(seconds > 0 for row in rows for seconds in row.values())


def test_it_prints_a_line_for_each(record):
    assert [line.split()[-1] for line in record.lines[1:]] == ["mpire", "loky", "joblib"]
