def test_the_end_arrives_after_the_last_message(record):
    assert record.lines == ["2 3 5 7 11 13 17 19 23 29 - the end"]
