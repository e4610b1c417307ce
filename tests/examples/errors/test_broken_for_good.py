def test_the_calls_after_the_death_fail_too(record):
    assert record.lines == ["30000: BrokenProcessPool", "20000: BrokenProcessPool", "40000: BrokenProcessPool"]
