from collections import Counter

import pytest

PARENT = "SIGTERM to the parent", "SIGKILL to the parent"


@pytest.fixture
def found(record):
    return {(kind, way): (code, end, Counter(events)) for kind, way, code, end, *events in record.json("signals.json")}


def test_each_kind_is_stopped_in_each_way(found):
    assert len(found) == 15


def test_after_ctrl_c_an_executor_runs_the_waiting_tasks(found):
    code, end, events = found["executor", "Ctrl-C"]
    assert (code, end) == (-2, "gone")
    assert events == {"start": 4, "done": 4, "interrupted": 2, "finally": 6}
    assert found["Pool", "Ctrl-C"][2]["start"] == 0


def test_sigterm_to_all_ends_all_without_finally(found):
    for kind in "Pool", "executor", "Process":
        assert found[kind, "SIGTERM to all"] == (-15, "gone", {})


@pytest.mark.parametrize("way", PARENT)
def test_only_an_executor_outlives_its_parent(found, way):
    assert found["executor", way][1] == "left"
    assert found["executor", way][2]["start"] > 0
    for kind in "Pool", "Process":
        assert found[kind, way][1:] == ("gone", {"done": 2, "finally": 2})
