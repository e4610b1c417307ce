import multiprocessing


def test_each_start_method_of_the_platform_was_timed(record):
    methods = sorted(multiprocessing.get_all_start_methods())
    assert record.lines == [f"timed: executor {' '.join(methods)}"]
    assert list(record.json("took.json")) == ["executor", *methods]


def test_two_pools_a_replaced_worker_and_a_broken_executor_were_timed(record):
    executor, *methods = record.json("took.json").values()
    assert list(executor) == ["BrokenProcessPool"]
    for took in methods:
        assert list(took) == ["first", "replaced", "later"]
    for took in (executor, *methods):
        assert all(seconds > 0 for seconds in took.values())
