import pytest


@pytest.fixture
def told(record):
    if record.lines:
        assert record.lines[0].startswith("no quota: ")
        pytest.skip("this machine allows no quota")
    return record.json("quota.json")


def test_each_number_of_workers_did_all_tasks(told):
    assert list(told) == ["1", "2"]
    assert all(0 < row["longest"] < row["all"] for row in told.values())


def test_only_periods_of_the_timed_tasks_are_counted(told):
    assert all(0 <= row["stops"] <= row["all"] / 0.1 + 2 for row in told.values())
