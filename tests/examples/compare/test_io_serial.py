def test_all_questions_are_answered(record):
    assert record.lines == ["8 answers, the last one: answer 7"]
