def test_the_list_of_the_program_stays_empty(record):
    assert record.lines == ["long words: []"]
