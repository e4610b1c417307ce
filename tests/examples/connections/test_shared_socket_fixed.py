def test_every_answer_is_right(record):
    assert sorted(record.lines) == ["Ann: every answer was right", "Bob: every answer was right"]
