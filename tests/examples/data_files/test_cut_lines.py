def test_more_numbers_are_added_up_than_there_are(record):
    assert record.lines == [
        "in the file: 100,003 numbers, 15,000,550,003",
        "added up:    100,005 numbers, 15,000,241,753",
    ]
