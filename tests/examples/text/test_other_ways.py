def test_every_way_counts_the_same(record):
    ways = ["loop", "text_per_task", "counter_per_file", "counter_per_group", "merged_in_pairs"]
    assert record.lines == [f"{way}: 10,000 words" for way in ways]
