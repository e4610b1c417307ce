import os
from threading import get_native_id


def test_workers_of_a_kind_are_other_threads_or_other_processes(imported):
    kinds = imported("kinds")
    with kinds.KINDS["threads"](2) as threads, kinds.KINDS["processes"](1) as processes:
        assert threads.submit(os.getpid).result(timeout=60) == os.getpid()
        assert processes.submit(os.getpid).result(timeout=60) != os.getpid()
        assert get_native_id() not in set(threads.map(kinds.who, range(8)))


def test_all_workers_have_answered(imported):
    kinds = imported("kinds")
    with kinds.started(2) as pools:
        assert set(pools) == set(kinds.KINDS)
        assert len(pools["threads"]._threads) == len(pools["processes"]._processes) == 2
