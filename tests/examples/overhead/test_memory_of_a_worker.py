import multiprocessing
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="this system does not tell")


def test_a_worker_of_each_method_has_read_the_list(record):
    assert record.lines == [f"list read by a worker of {' '.join(sorted(multiprocessing.get_all_start_methods()))}"]


def test_a_forked_worker_begins_with_less_of_its_own_than_a_spawned_one(record):
    told = record.json("memory.json")
    assert told["fork"]["before"][0] < told["spawn"]["before"][0]


def test_a_spawned_worker_holds_the_list_before_it_reads_it(record):
    texts = 200_000 * len("text number 000000")
    assert record.json("memory.json")["spawn"]["before"][0] > texts
