def test_both_workers_find_the_function_and_count_the_primes(record):
    assert record.lines == ["[17984, 33860]"]
