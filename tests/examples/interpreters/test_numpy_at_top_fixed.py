def test_a_process_computes_the_root(record):
    assert record.lines == ["1.4142135623730951"]
