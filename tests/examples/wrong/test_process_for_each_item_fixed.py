def test_the_pool_counted_the_same_primes(record):
    assert record.lines == ["13848 primes, counted by a pool"]
