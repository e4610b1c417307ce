def test_returned_words_are_all_there(record):
    assert record.lines == ["long words: ['threads', 'processes']"]
