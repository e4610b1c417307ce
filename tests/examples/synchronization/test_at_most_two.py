def test_the_limit_is_reached_and_holds(record):
    assert record.lines == ["12 pages fetched", "most workers at the server: 2"]
