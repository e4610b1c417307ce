def test_all_words_are_counted(record):
    assert record.lines[0].startswith("200,000 words, ")
