import os


def test_workers_of_a_kind_are_other_threads_or_other_processes(imported):
    kinds = imported("kinds")
    with kinds.KINDS["threads"](2) as threads, kinds.KINDS["processes"](1) as processes:
        assert threads.submit(os.getpid).result(timeout=60) == os.getpid()
        assert processes.submit(os.getpid).result(timeout=60) != os.getpid()
        assert len(set(threads.map(kinds.who, range(8)))) >= 1
