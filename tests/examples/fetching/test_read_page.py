def test_a_missing_page_is_reported_and_the_other_is_read(record):
    assert record.lines == ["800 links on 1 pages", "failed: 5/2 status 404"]
