"""Which worker gets which answer is chance; that some answer is wrong or missing is not."""


def test_an_answer_is_wrong_or_missing(record):
    assert any(line.startswith("question '") for line in record.lines)
