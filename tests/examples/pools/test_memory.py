import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the script asks /proc")


@pytest.fixture
def told(record):
    return record.json("memory.json")


def test_both_workers_of_each_pool_tell_their_memory(told):
    assert len(told) == 8
    for found in told.values():
        assert len(found["workers"]) == 2
        assert min(found["workers"]) > 1_000_000


def test_a_worker_of_the_standard_library_has_no_numpy(told):
    for way in ("pool fork", "pool spawn", "executor fork", "executor spawn", "loky"):
        assert not told[way]["numpy"]


def test_joblib_and_mpire_import_numpy(told):
    for way in ("joblib", "mpire fork", "mpire spawn"):
        assert told[way]["numpy"]


def test_loky_and_joblib_have_processes_beside_the_workers(told):
    assert told["loky"]["others"]
    assert told["joblib"]["others"]
