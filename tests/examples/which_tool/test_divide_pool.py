def test_it_counts_the_primes_below_300_000(record):
    assert record.lines == ["25997"]
