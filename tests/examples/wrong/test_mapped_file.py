"""A mapped file that another process makes shorter."""

import signal


def test_the_worker_is_killed_without_a_traceback(record):
    assert record.lines == [f"exit code: -{signal.SIGBUS.value}", "signal: SIGBUS"]
