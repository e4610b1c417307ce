import sys

import pytest

METHODS = "fork", "spawn", "forkserver"
GENTLE = "return", "sys.exit()", "exception", "Pool.close()"
ABRUPT = "os._exit()", "Process.terminate()", "Process.kill()", "Pool.terminate()"


@pytest.fixture
def found(record):
    return record.json("endings.json")


def test_each_end_is_tried_with_each_start_method(found):
    assert {end: set(effects) for end, effects in found.items()} == {end: set(METHODS) for end in (*GENTLE, *ABRUPT)}


@pytest.mark.parametrize("end", ABRUPT)
def test_nothing_runs_after_an_abrupt_end(found, end):
    assert found[end] == {method: [] for method in METHODS}


@pytest.mark.parametrize("end", GENTLE)
def test_finally_runs_and_only_spawn_writes_the_buffer(found, end):
    assert found[end]["spawn"] == ["finally", "atexit", "buffer"]
    forked = ["finally", "atexit"] if sys.version_info >= (3, 13) else ["finally"]
    assert found[end]["fork"] == found[end]["forkserver"] == forked


def test_its_tracebacks_are_not_shown(record):
    assert record.output == ""
