def test_no_line_is_lost(record):
    assert record.lines[0] == "8000 of 8000 lines"
