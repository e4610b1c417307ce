def test_no_process_starts_before_the_one_before_has_ended(record):
    assert record.lines == [
        "part 1: 2204 primes from 1000000",
        "part 2: 2130 primes from 1030000",
        "part 3: 2144 primes from 1060000",
        "part 4: 2190 primes from 1090000",
        "All four have ended",
    ]
