def test_fifty_processes_counted_the_primes(record):
    assert record.lines == ["13848 primes, counted by 50 processes"]
