def test_it_counts_the_primes_below_200_000(record):
    assert record.lines == ["17984"]
