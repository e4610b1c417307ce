def test_the_quick_call_waits_until_the_abandoned_one_is_done(record):
    assert record.lines == [
        "quick: 871",
        "slow:  no longer waiting for it",
        "quick: 871",
        "slow:  done all the same: True",
    ]
