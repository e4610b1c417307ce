def test_no_process_starts_before_the_one_before_has_ended(record):
    assert record.lines == [
        "part 1: 13848 primes from 0",
        "part 2: 12149 primes from 150000",
        "part 3: 11709 primes from 300000",
        "part 4: 11392 primes from 450000",
        "All four have ended",
    ]
