def test_the_quick_call_waits_until_the_abandoned_one_is_done(record):
    assert record.lines == [
        "slow:  no longer waiting for it",
        "quick: 168",
        "slow:  done all the same: True",
    ]
