from signal import SIGINT


def test_ctrl_c_ends_each_program_with_all_its_processes(record):
    said = record.json("ctrl_c.json")
    assert set(said) == {"loop", "threads", "asyncio", "processes", "pool", "executor", "joblib"}
    for found in said.values():
        assert found["exit"] == -SIGINT
        assert found["tracebacks"] >= 1


def test_of_these_only_executor_and_joblib_begin_further_calls(record):
    said = record.json("ctrl_c.json")
    assert all(found["later"] <= 2 for program, found in said.items() if program not in ("executor", "joblib"))
    assert said["executor"]["later"] < 80
