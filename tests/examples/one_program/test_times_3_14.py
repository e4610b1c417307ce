def test_each_program_was_timed(record):
    took = record.json("took.json")
    assert set(took) == {"loop", "executor", "interpreters", "dask"}
    assert all(0 < times["first"] <= times["all"] for times in took.values())
