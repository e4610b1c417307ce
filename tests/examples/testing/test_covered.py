def test_each_start_method_counts(record):
    assert record.lines == ["[2, 2]"] * 3
