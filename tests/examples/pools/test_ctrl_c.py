from signal import SIGINT


def test_ctrl_c_ends_each_program_with_all_its_processes(record):
    found = record.json("ctrl_c.json")
    assert list(found) == ["pool", "executor", "joblib", "loky", "mpire"]
    for effects in found.values():
        assert effects["exit"] == -SIGINT
        assert effects["last line"] == "KeyboardInterrupt"
        assert effects["tracebacks"] >= 1
        assert 0 <= effects["later"] <= 6


def test_a_pool_and_mpire_begin_no_further_call(record):
    found = record.json("ctrl_c.json")
    assert found["pool"]["later"] == found["mpire"]["later"] == 0
