import multiprocessing


def test_each_start_method_of_the_platform_was_timed(record):
    methods = sorted(multiprocessing.get_all_start_methods())
    assert record.lines == [f"timed: {' '.join(methods)}"]
    assert list(record.json("took.json")) == methods


def test_two_pools_a_replaced_worker_and_a_broken_executor_were_timed(record):
    for took in record.json("took.json").values():
        assert list(took) == ["first", "later", "replaced", "BrokenProcessPool"]
        assert all(seconds > 0 for seconds in took.values())
