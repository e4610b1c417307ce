def test_the_module_does_nothing_by_itself(record):
    assert record.output == ""
    assert record.end == "exit 0"
