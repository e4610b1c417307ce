def test_no_addition_is_lost(record):
    assert record.lines == ["[('even', 1000), ('odd', 1000)]"]
