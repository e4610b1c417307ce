import pytest


@pytest.fixture
def told(record):
    if record.lines:
        assert record.lines[0].startswith("no quota: ")
        pytest.skip("this machine allows no quota")
    return record.json("quota.json")


def test_each_number_of_workers_did_all_tasks(told):
    assert list(told) == ["1", "2", "4"]
    assert all(0 < row["longest"] < row["all"] for row in told.values())


def test_more_workers_are_stopped_more_often_than_one(told):
    assert told["1"]["stops"] <= told["2"]["stops"]
    assert told["4"]["stops"] >= 0
