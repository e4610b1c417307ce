def test_it_counts_the_primes_below_240_000(record):
    assert record.lines == ["21221"]
