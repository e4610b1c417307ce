def test_all_matrices_are_computed(record):
    assert record.lines == ["8 matrices"]
