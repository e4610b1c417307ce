def test_every_way_is_timed_and_finds_the_same(record):
    assert record.lines == ["all ways found the same counts"]
    took = record.json("found.json")["took"]
    assert set(took) == {"loop", "text_per_task", "counter_per_file", "counter_per_group", "merged_in_pairs"}
    assert all(min(way["wall"], way["cpu"]) > 0 for way in took.values())


def test_a_counter_of_a_group_is_smaller_than_those_of_its_files(record):
    text, per_file, per_group = record.json("found.json")["sizes"]
    assert text > per_file > 3 * per_group
