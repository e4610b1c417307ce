def test_the_request_gets_no_answer(record):
    assert "WORKER TIMEOUT" in record.output
    assert "bits" not in record.output
