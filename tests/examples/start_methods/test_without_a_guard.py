import pytest

FORK = {
    "process": "exit code of the worker: 0",
    "pool": "[120, 720, 5040, 40320]",
    "executor": "[120, 720, 5040, 40320]",
}


@pytest.fixture
def ends(record):
    return record.json("ends.json")


def failed_in_the_server(end):
    """As on Python 3.14, whose fork server imports the file itself."""
    return end == "ConnectionResetError"


@pytest.mark.parametrize("kind", FORK)
def test_with_fork_all_three_work(ends, kind):
    assert ends[f"{kind} fork"] == [FORK[kind], 0]


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_a_process_fails_once_where_the_file_is_imported(ends, method):
    end, errors = ends[f"process {method}"]
    assert errors == 1
    assert end == "exit code of the worker: 1" or (method == "forkserver" and failed_in_the_server(end))


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_a_pool_fails_again_and_again_until_it_is_stopped(ends, method):
    end, errors = ends[f"pool {method}"]
    if not (method == "forkserver" and failed_in_the_server(end)):
        assert end.startswith("stopped after")
        assert errors > 2  # more than there are workers


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_an_executor_gives_up(ends, method):
    end, _ = ends[f"executor {method}"]
    assert end == "BrokenProcessPool" or (method == "forkserver" and failed_in_the_server(end))
