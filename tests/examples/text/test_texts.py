def test_the_words_have_letters_of_more_than_one_byte(record):
    assert record.lines[0].startswith("40 files, ")
    assert not record.lines[1].isascii()
