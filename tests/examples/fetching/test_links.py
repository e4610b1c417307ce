def test_a_page_is_fetched_at_the_second_try_and_its_links_are_found(record):
    assert record.lines == ["800 links, the last one: /3/1/799"]
