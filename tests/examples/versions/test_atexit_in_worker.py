RAN = "  atexit function of the worker"


def test_3_12_runs_it_in_spawned_workers_only(records):
    assert records["3.12"].lines == ["fork", "forkserver", "spawn", RAN]


def test_3_13_runs_it_in_all_workers(records):
    assert records["3.13"].lines == ["fork", RAN, "forkserver", RAN, "spawn", RAN]
