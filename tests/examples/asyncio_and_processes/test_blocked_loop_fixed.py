def test_the_heart_beats_during_the_computation(record):
    [line] = record.lines
    assert line.startswith("6935 primes, ")
    assert not line.endswith(" 0 beats meanwhile")
