def test_the_file_has_the_time_left_in_truth_and_twice_estimated(record):
    rows = record.json("left.json")
    assert [row["done"] for row in rows] == [4, 8, 12, 16, 20, 24, 28, 32, 36]
    assert all(set(row) == {"done", "by tasks", "by sizes", "in truth"} for row in rows)
