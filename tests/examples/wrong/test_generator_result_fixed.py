def test_the_list_arrives(record):
    assert record.lines == ["[0, 1, 4, 9, 16]"]
