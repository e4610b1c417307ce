def test_the_slow_call_is_stopped_and_nothing_runs_on(record):
    assert record.lines[0].startswith("slow:  no result after")
    assert record.lines[2] == "still running: 0"


def test_a_call_that_is_done_in_time_returns_its_result(record):
    assert record.lines[1] == "quick: 168"
