import pytest


@pytest.fixture
def limits(records):
    return {version: record.json("limits.json") for version, record in records.items()}


def test_all_versions_behave_alike(limits):
    assert all(found == limits["3.15"] for found in limits.values())


def test_an_interpreter_refuses_what_concerns_the_process(limits):
    found = limits["3.15"]["interpreters"]
    assert (found["signal"], found["daemon"], found["fork"]) == ("ValueError", "RuntimeError", "RuntimeError")
    assert found["chdir"]
    assert not found["kill"]


def test_a_process_can_all_of_it(limits):
    found = limits["3.15"]["processes"]
    assert (found["signal"], found["daemon"], found["fork"]) == (None, None, None)
    assert not found["chdir"]
    assert found["kill"]


def test_only_a_thread_can_take_an_open_file(limits):
    files = {kind: found["file"] for kind, found in limits["3.15"].items()}
    assert files == {"threads": None, "interpreters": "NotShareableError", "processes": "TypeError"}
