def test_it_prints_nothing(record):
    assert record.output == ""
