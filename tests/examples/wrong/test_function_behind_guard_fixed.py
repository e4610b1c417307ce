def test_the_worker_has_the_function(record):
    assert record.lines == [f"digit sum: {sum(map(int, str(2**1000)))}", "exit code: 0"]
