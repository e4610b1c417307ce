def test_there_are_eight_sites(record):
    assert record.lines == ["8 sites, 2 pages each"]
