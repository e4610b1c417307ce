def test_both_kinds_were_timed_in_three_ways(record):
    took = record.json("took.json")
    assert sorted(took) == ["InterpreterPoolExecutor", "ProcessPoolExecutor"]
    for costs in took.values():
        assert list(costs) == ["trip", "alone", "start"]
        assert all(seconds > 0 for seconds in costs.values())


def test_it_ran_on_a_python_that_has_interpreters(record):
    major, minor, *_ = record.environment.python.split(".")
    assert (int(major), int(minor)) >= (3, 14)
