def test_the_array_can_be_used(record):
    assert record.lines == ["shape (1000,)", "sum 500.0"]
