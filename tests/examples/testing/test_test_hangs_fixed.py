def test_one_test_fails_at_its_limit_and_the_next_one_runs(record):
    assert "E   Failed: Timeout (>1.0s) from pytest-timeout." in record.lines
    assert record.lines[-1].startswith("1 failed, 1 passed in ")


def test_no_worker_is_left(record):
    assert record.end == "exit 1"
    assert not record.runs[0].left_behind
