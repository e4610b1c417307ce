def test_each_way_of_fetching_raises_what_the_call_raised(record):
    error = "invalid literal for int() with base 10: 'n/a'"
    assert record.lines == [f"get(): {error}", f"result(): {error}", f"list(map()): {error}"]
