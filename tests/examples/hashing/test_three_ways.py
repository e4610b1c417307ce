def test_all_ways_find_the_same_digests(record):
    assert record.lines == ["all ways found the same digests"]


def test_each_way_is_timed_for_both_kinds_of_files(record):
    took = record.json("took.json")
    assert list(took) == ["large", "small"]
    assert all(len(times) == 4 and min(times) > 0 for times in took.values())
