def test_no_heat_is_lost(record):
    assert record.lines == ["all heat is still there"]


def test_one_is_compared_with_two_for_each_plate(record):
    rows = record.json("heat.json")
    assert [len(row) for row in rows] == [2, 2, 2]
    assert all(seconds > 0 for row in rows for seconds in row)
