# /// script
# dependencies = ["pytest"]
# ///
"""A pytest plugin: no worker outlives its test or the time limit"""

import signal
from multiprocessing import active_children

import pytest


def kill_workers(*_):
    workers = active_children()
    for worker in workers:
        worker.kill()
        worker.join()
    return workers


@pytest.fixture(autouse=True)
def no_workers_left():
    fail = signal.getsignal(signal.SIGALRM)  # set by pytest-timeout

    def on_alarm(signum, frame):
        # If the test still waits for its workers in a second:
        signal.signal(signal.SIGALRM, kill_workers)
        signal.setitimer(signal.ITIMER_REAL, 1)
        fail(signum, frame)

    signal.signal(signal.SIGALRM, on_alarm)
    yield
    if kill_workers():
        pytest.fail("the test left workers")
