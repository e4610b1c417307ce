def test_every_result_is_in_the_file(record):
    assert record.lines == ["600 results, 0 of them lost"]
    entries = record.json("largest_factors.json")
    assert set(map(int, entries)) == {*range(1000, 1600, 2), *range(2000, 2600, 2)}
    assert all(int(number) == 2 * factor for number, factor in entries.items())
