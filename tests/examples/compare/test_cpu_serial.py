def test_the_primes_of_each_range_are_counted(record):
    assert record.lines == ["[9592, 8392, 8013, 7863]"]
