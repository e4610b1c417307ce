def test_an_executor_breaks_at_the_first_killed_worker(record):
    told = record.json("killed.json")
    for case in ("executor once", "executor always"):
        assert told[case]["outcome"] == told[case]["next"] == "BrokenProcessPool"
        assert len(told[case]["times"]) == 1


def test_dask_and_ray_try_a_task_four_times(record):
    told = record.json("killed.json")
    for way, error in (("dask", "KilledWorker"), ("ray", "WorkerCrashedError")):
        once, always = told[f"{way} once"], told[f"{way} always"]
        assert (once["outcome"], len(once["times"])) == ("done", 2)
        assert (always["outcome"], len(always["times"])) == (error, 4)
        assert once["next"] == always["next"] == "done"


def test_mpiexec_ends_the_whole_program(record):
    told = record.json("killed.json")
    assert told["mpi once"] == told["mpi always"] == {"exit code": 9}
