def test_it_hangs_after_the_consumer_has_died(record):
    assert record.end == "timeout"
    assert "ValueError" in record.lines[-1]
    assert "primes:" not in record.output
