def test_a_module_that_does_nothing_by_itself(record):
    assert record.output == ""
