def test_the_request_is_answered(record):
    assert record.lines == ["31700 bits"]
