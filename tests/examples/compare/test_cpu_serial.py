def test_the_primes_of_each_range_are_counted(record):
    assert record.lines == ["[2204, 2130, 2144, 2190]"]
