def test_the_worker_does_not_have_the_function(record):
    assert "AttributeError" in record.lines[-2]
    assert "__mp_main__" in record.lines[-2]
    assert "digit sum" not in record.output
    assert record.lines[-1] == "exit code: 1"
