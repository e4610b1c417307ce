def test_it_is_a_module_to_import(record):
    assert record.output == ""
    assert record.end == "exit 0"
