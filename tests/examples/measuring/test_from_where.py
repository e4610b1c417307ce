def test_the_first_map_is_a_part_of_the_whole(record):
    took = record.json("took.json")
    assert list(took) == ["loop", "with start and end", "after Pool()", "second map"]
    assert 0 < took["after Pool()"] < took["with start and end"]
    assert took["second map"] > 0
