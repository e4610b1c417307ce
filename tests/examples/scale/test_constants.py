KEYS = ["first result", "round trip", "one of many", "in", "out"]


def test_each_engine_was_measured(record):
    told = record.json("constants.json")
    assert list(told) == ["executor", "dask", "ray", "mpi", "mpi busy"]
    for took in told.values():
        assert list(took) == KEYS
        assert all(seconds > 0 for seconds in took.values())


def test_a_first_result_waits_for_processes_and_a_round_trip_does_not(record):
    for took in record.json("constants.json").values():
        assert took["first result"] > took["round trip"]


def test_large_values_reach_mpi4py_workers_faster_without_naps(record):
    told = record.json("constants.json")
    assert told["mpi busy"]["in"] < told["mpi"]["in"]
