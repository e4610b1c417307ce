def test_the_shared_step_gives_equal_results(record):
    assert record.lines == ["equal results for 5 20 80 300 bodies"]


def test_both_ways_are_timed_for_each_number_of_bodies(record):
    rows = record.json("steps.json")
    assert [row[0] for row in rows] == [5, 20, 80, 300]
    assert all(alone > 0 and shared > 0 for _, alone, shared in rows)
