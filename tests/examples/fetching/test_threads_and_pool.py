def test_every_page_is_read_the_unavailable_one_again_and_the_missing_one_is_reported(record):
    assert record.lines == ["12000 links on 15 pages", "failed: 5/2 status 404"]
