def test_the_endless_call_is_stopped_and_nothing_runs_on(record):
    assert record.lines[:2] == ["not done after 0.5 s", "still running: 0"]


def test_a_call_that_is_done_in_time_returns_its_result(record):
    assert record.lines[2] == "sum of squares: 14"
