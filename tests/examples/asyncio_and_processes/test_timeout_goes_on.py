def test_the_quick_call_waits_for_the_abandoned_one(record):
    assert record.lines == ["slow: timed out", "quick: 168", "slow: counted on: True"]
