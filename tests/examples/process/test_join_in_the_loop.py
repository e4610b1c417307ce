def test_no_process_starts_before_the_one_before_has_ended(record):
    assert record.lines == [
        "part 1: 1472 primes from 1000000",
        "part 2: 1433 primes from 1020000",
        "part 3: 1429 primes from 1040000",
        "part 4: 1438 primes from 1060000",
        "All four have ended",
    ]
