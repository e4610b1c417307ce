def test_more_was_asked_for_than_there_is_and_all_was_given_back(record):
    assert record.lines == ["29 units asked for, 8 of 8 free again"]
