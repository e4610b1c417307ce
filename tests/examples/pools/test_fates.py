import pytest

FIVE = ["pool", "executor", "joblib", "loky", "mpire"]


@pytest.fixture
def found(record):
    return record.json("fates.json")


def each(found, case):
    return {pool: found[pool][case] for pool in FIVE}


def test_joblib_and_loky_send_a_lambda_and_mpire_forks_it(found):
    for pool in ("joblib", "loky", "mpire"):
        assert found[pool]["lambda"] == {"results": [2, 4]}
    for way in ("pool", "executor", "mpire spawn"):
        assert found[way]["lambda"]["error"] in ("AttributeError", "PicklingError")


def test_mpire_hangs_after_a_lambda_that_it_could_not_pickle(found):
    assert found["mpire spawn"]["afterwards"]["error"] == "TimeoutError"


def test_the_original_exception_is_raised_and_a_function_sent_by_value_loses_its_source(found):
    by_value = {"error": "ValueError", "source": False}
    by_name = {"error": "ValueError", "source": True}
    assert each(found, "exception") == dict(zip(FIVE, [by_name, by_name, by_value, by_value, by_name], strict=True))
    assert each(found, "imported") == {pool: {"error": "JSONDecodeError", "source": True} for pool in FIVE}


def test_of_the_five_only_a_pool_hangs_when_a_worker_is_killed_and_no_call_is_repeated(found):
    errors = {pool: outcome["error"] for pool, outcome in each(found, "killed").items()}
    assert errors == {
        "pool": "TimeoutError",
        "executor": "BrokenProcessPool",
        "joblib": "TerminatedWorkerError",
        "loky": "TerminatedWorkerError",
        "mpire": "RuntimeError",
    }
    assert each(found, "tries") == dict.fromkeys(FIVE, 1)


def test_only_an_executor_stays_broken(found):
    afterwards = each(found, "afterwards")
    assert afterwards.pop("executor")["error"] == "BrokenProcessPool"
    assert list(afterwards.values()) == [{"results": [1]}] * 4
