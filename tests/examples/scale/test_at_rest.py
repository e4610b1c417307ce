def test_each_engine_has_its_program_and_two_workers_at_least(record):
    told = record.json("at_rest.json")
    assert list(told) == ["executor", "dask", "ray", "mpi"]
    for found in told.values():
        assert found["processes"] >= 3
        assert found["memory"] > 10_000_000
