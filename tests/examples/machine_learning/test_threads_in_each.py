def test_all_matrices_are_computed(record):
    assert record.output.startswith("8 matrices, mean trace ")
