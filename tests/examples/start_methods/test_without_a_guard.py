import pytest

FORK = {
    "process": "exit code of the worker: 0",
    "pool": "[120, 720, 5040, 40320]",
    "executor": "[120, 720, 5040, 40320]",
}
FAILS_AS_WITH_SPAWN = [("3.13", "spawn"), ("3.13", "forkserver"), ("3.14", "spawn"), ("3.15", "spawn")]
FAILS_AS_WITH_SPAWN += [("3.15", "forkserver")]


@pytest.fixture
def ends(records):
    return {version: record.json("ends.json") for version, record in records.items()}


@pytest.mark.parametrize("kind", FORK)
def test_with_fork_all_three_work(ends, kind):
    assert all(ends[version][f"{kind} fork"] == [FORK[kind], 0] for version in ends)


@pytest.mark.parametrize(("version", "method"), FAILS_AS_WITH_SPAWN)
class TestTheWorkerFailsWhereItImportsTheFile:
    def test_a_process_fails_once(self, ends, version, method):
        assert ends[version][f"process {method}"] == ["exit code of the worker: 1", 1]

    def test_a_pool_fails_again_and_again_until_it_is_stopped(self, ends, version, method):
        end, errors = ends[version][f"pool {method}"]
        assert end.startswith("stopped after")
        assert errors > 2  # more than there are workers

    def test_an_executor_gives_up(self, ends, version, method):
        assert ends[version][f"executor {method}"][0] == "BrokenProcessPool"


@pytest.mark.parametrize("kind", FORK)
def test_on_python_3_14_the_server_fails_once_and_so_does_the_program(ends, kind):
    assert ends["3.14"][f"{kind} forkserver"] == ["ConnectionResetError", 1]
