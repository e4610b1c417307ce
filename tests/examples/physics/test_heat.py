def test_no_heat_is_lost(record):
    assert record.lines == ["no heat was lost"]


def test_one_is_compared_with_two_for_each_plate(record):
    rows = record.json("heat.json")
    assert [row[0] for row in rows] == [640_000, 16_000_000, 40_960_000]
    assert all(alone > 0 and both > 0 for _, alone, both in rows)
