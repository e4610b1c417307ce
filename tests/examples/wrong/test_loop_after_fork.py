"""A forked worker that uses the event loop of its parent."""


def test_the_loop_is_a_copy_that_runs_already(record):
    assert "RuntimeError: This event loop is already running" in record.lines
    assert record.lines[-1] == "exit code: 1"
