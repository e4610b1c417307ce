import logging
import runpy
from multiprocessing import current_process
from multiprocessing.connection import Client
from pathlib import Path
from threading import active_count

import pytest

MODULE = Path(__file__).parents[3] / "examples" / "logging_from_workers" / "log_to_parent.py"


def test_the_module_does_nothing_by_itself(record):
    assert record.output == ""
    assert record.end == "exit 0"


@pytest.mark.timeout(30)
def test_the_end_waits_for_no_more_than_the_timeout():
    receive_logs = runpy.run_path(str(MODULE))["receive_logs"]
    with receive_logs(logging.NullHandler(), timeout=0.1) as address:
        worker = Client(address, authkey=current_process().authkey)
    with worker:
        assert not worker.closed


@pytest.mark.timeout(30)
def test_a_client_that_never_authenticates_does_not_block_the_end():
    receive_logs = runpy.run_path(str(MODULE))["receive_logs"]
    with receive_logs(logging.NullHandler(), timeout=0.1) as address:
        stranger = Client(address)
    stranger.close()


@pytest.mark.timeout(30)
def test_no_thread_is_left():
    receive_logs = runpy.run_path(str(MODULE))["receive_logs"]
    before = active_count()
    with receive_logs(logging.NullHandler()) as address:
        Client(address, authkey=current_process().authkey).close()
    assert active_count() == before
