def test_the_traceback_does_not_name_numpy(record):
    assert record.lines[-1] == "concurrent.interpreters.NotShareableError: args not shareable"
    assert "AttributeError: module '__main__' has no attribute 'root'" in record.output
    assert "numpy" not in record.output.replace("numpy_at_top", "")
