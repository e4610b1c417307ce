def test_each_question_has_its_answer(record):
    assert record.lines == [
        "123456 = 2 2 2 2 2 2 3 643",
        f"65536 = {' '.join('2' * 16)}",
        "199999 = 199999",
    ]
