def test_join_insists_on_close(record):
    assert record.lines[0] == "join before close: Pool is still running"


def test_a_closed_pool_takes_no_more_calls(record):
    assert record.lines[1] == "a call after close: Pool not running"


def test_calls_submitted_before_are_done(record):
    assert record.lines[2] == "submitted before: [77338, 166714, 260635]"
