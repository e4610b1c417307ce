def test_no_heartbeat_during_the_computation(record):
    assert record.lines == ["6935 primes, 0 beats meanwhile"]
    assert record.json("took.json")["gap"] > 0
