def test_the_pool_says_that_the_result_is_the_problem(record):
    last = record.lines[-1]
    assert last.startswith("multiprocessing.pool.MaybeEncodingError: Error sending result: '<generator object")
    assert "cannot pickle 'generator' object" in last
    assert record.end == "exit 1"
