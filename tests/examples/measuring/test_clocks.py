import pytest

ALIVE, JOINED, CHILDREN = "workers alive", "workers joined", "RUSAGE_CHILDREN"


@pytest.fixture
def told(records):
    return {method: run.json("clocks.json") for method, run in records.items()}


def test_while_the_workers_live_no_clock_of_the_parent_counts_them(told):
    for times in told.values():
        assert times[ALIVE][CHILDREN] < 0.05 * times["tasks"]
        assert times[ALIVE]["process_time"] < 0.5 * times["tasks"]


def test_joined_workers_count_with_fork_and_spawn(told):
    for method in ("fork", "spawn"):
        assert told[method][JOINED][CHILDREN] > 0.9 * told[method]["tasks"]


def test_with_forkserver_they_never_do(told):
    times = told["forkserver"]
    assert times[JOINED][CHILDREN] < 0.05 * times["tasks"]
