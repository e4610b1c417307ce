def test_the_texts_are_counted(record):
    assert record.lines == ["[6, 4]"]
