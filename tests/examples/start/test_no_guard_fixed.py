def test_the_primes_are_counted(record):
    assert record.lines == ["1229"]
