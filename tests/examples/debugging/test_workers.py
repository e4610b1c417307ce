def test_it_only_defines_functions_for_the_tools(record):
    assert record.end == "exit 0"
    assert not record.output
