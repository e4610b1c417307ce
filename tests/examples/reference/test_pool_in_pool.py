def test_a_pool_in_the_worker_of_a_pool_is_refused(record):
    assert record.lines[0] == "Pool: AssertionError: daemonic processes are not allowed to have children"


def test_an_executor_in_the_worker_of_an_executor_works(record):
    expected = [sum(map(int, str(3**n))) for n in (1000, 1001, 1002)]
    assert record.lines[1] == f"Executor: {expected}"
