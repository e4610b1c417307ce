def test_all_that_was_found_is_in_the_list(record):
    assert record.lines == ["in the list: 591"]
