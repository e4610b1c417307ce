def test_the_lock_has_set_the_method(record):
    assert record.lines[-1] == "RuntimeError: context has already been set"
    assert record.end == "exit 1"
