def test_its_shape_is_known_and_its_first_use_crashes(record):
    assert record.lines[0] == "shape (1000,)"
    assert "sum" not in record.output
    assert record.end == "signal SIGSEGV"
