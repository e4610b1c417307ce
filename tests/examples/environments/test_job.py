def test_the_worker_finds_the_function(record):
    assert record.lines == ["square: 144"]
