import pytest


@pytest.fixture
def found(record):
    return record.json("kinds.json")


def each(found, case):
    return [cells[case] for cells in found]


def test_threads_and_interpreters_are_in_the_process_of_their_caller(found):
    assert each(found, "same process") == [False, False, True, True]
    assert each(found, "lambda") == ["PicklingError", "PicklingError", "accepted", "accepted"]


def test_only_the_executor_of_processes_reports_a_crash(found):
    assert each(found, "os._exit(1)") == [["TimeoutError"], ["BrokenProcessPool"], *["BrokenProcessPool"] * 2]
    assert each(found, "sys.exit(1)") == ["TimeoutError", *["SystemExit"] * 3]


def test_buffersize_limits_what_map_takes(found):
    assert each(found, "map") == [100] * 4
    assert each(found, "buffersize") == [False, 5, 5, 5]


def test_a_task_of_an_executor_can_use_another_one(found):
    assert each(found, "processes")[:2] == ["AssertionError", 100]
    assert each(found, "processes")[3] == 100
