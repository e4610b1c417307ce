def test_both_were_timed_at_each_length(record):
    rows = record.json("took.json")
    assert [set(row) for row in rows] == [{"loop", "interpreters", "processes"}] * 5
    assert all(seconds > 0 for row in rows for seconds in row.values())


def test_it_has_interpreters(record):
    version = record.environment.python.split(".")
    assert (int(version[0]), int(version[1])) >= (3, 14)
