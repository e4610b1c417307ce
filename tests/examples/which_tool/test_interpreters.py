def test_interpreters_count_the_same_primes_in_one_process(record):
    assert record.lines == ["25997 primes", "all in this process: True"]
