import multiprocessing


def test_every_start_method_of_the_platform_was_measured(record):
    took = record.json("took.json")
    assert list(took) == ["thread", *sorted(multiprocessing.get_all_start_methods())]
    assert all(seconds > 0 for costs in took.values() for seconds in costs.values())


def test_all_but_the_thread_were_measured_as_a_pool_too(record):
    kinds = {name: list(costs) for name, costs in record.json("took.json").items()}
    assert kinds.pop("thread") == ["one"]
    assert all(kind == ["one", "pool"] for kind in kinds.values())


def test_what_it_prints_is_what_it_measured(record):
    printed = [[float(word) for word in line.split()[1:]] for line in record.lines[1:]]
    measured = [[round(1000 * s, 2) for s in costs.values()] for costs in record.json("took.json").values()]
    assert printed == measured
