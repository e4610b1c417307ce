def test_both_were_timed_at_each_length(record):
    rows = record.json("took.json")
    assert [set(row) for row in rows] == [{"loop", "Dask", "Ray"}] * 4
    assert all(seconds > 0 for row in rows for seconds in row.values())
