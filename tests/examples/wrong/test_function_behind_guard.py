def test_the_worker_does_not_have_the_function(record):
    assert "AttributeError" in record.lines[-1]
    assert "__mp_main__" in record.lines[-1]
    assert "digit sum" not in record.output
    assert record.end == "exit 1"
