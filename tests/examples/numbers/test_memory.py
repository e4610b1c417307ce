import multiprocessing
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="this system does not tell")


def test_four_workers_of_each_method_were_weighed(record):
    found = record.json("memory.json")
    assert list(found) == sorted(multiprocessing.get_all_start_methods())
    assert all(len(workers) == 4 for workers in found.values())
    assert min(map(min, found.values())) > 100_000


def test_a_forked_worker_shares_more_than_a_spawned_one(record):
    found = record.json("memory.json")
    assert max(found["fork"]) < min(found["spawn"])
