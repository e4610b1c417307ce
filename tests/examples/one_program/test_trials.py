import pytest


@pytest.fixture
def said(record):
    return record.json("trials.json")


def each(said, what):
    return {program: found[what] for program, found in said.items()}


def test_all_yield_the_results_in_order(said):
    assert set(said) == {"loop", "threads", "asyncio", "processes", "pool", "executor", "joblib"}
    assert all(each(said, "in order").values())


def test_the_error_is_raised_and_asyncio_wraps_it(said):
    errors = each(said, "error")
    assert errors.pop("asyncio") == "ExceptionGroup"
    assert set(errors.values()) == {"FileNotFoundError"}


def test_only_a_queue_loses_the_line_of_the_error(said):
    shown = each(said, "shows line")
    assert not shown.pop("processes")
    assert all(shown.values())


def test_chunks_and_a_task_group_lose_the_results_before_the_error(said):
    got = each(said, "got")
    assert {program for program, number in got.items() if number == 0} == {"asyncio", "pool", "executor"}
    assert {number for number in got.values() if number} == {2}


def test_all_stop_early_and_the_executor_after_the_calls_in_its_queue(said):
    begun = each(said, "begun")
    assert begun["loop"] == 3
    assert max(begun.values()) < 100
    assert begun["executor"] >= 16


def test_only_the_loop_waits_for_its_reader(said):
    ahead = each(said, "ahead")
    assert ahead.pop("loop") == 1
    assert set(ahead.values()) == {200}
