def test_a_forked_worker_has_the_lock(records):
    assert records["3.13"].lines == ["exit code: 0"]


def test_a_worker_of_the_fork_server_does_not_find_it(records):
    assert "_multiprocessing.SemLock._rebuild" in records["3.14"].output
    assert records["3.14"].lines[-2:] == ["FileNotFoundError: [Errno 2] No such file or directory", "exit code: 1"]
