def test_a_penalty_is_found(record):
    assert record.output.startswith("best penalty ")
