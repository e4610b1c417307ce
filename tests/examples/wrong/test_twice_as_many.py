"""Twice as many workers as CPUs count the same primes."""


def test_the_primes_are_counted(record):
    assert record.lines == ["13848 primes, counted by a pool"]
