from signal import SIGINT


def test_ctrl_c_ends_both_with_all_their_processes(record):
    said = record.json("ctrl_c.json")
    assert set(said) == {"interpreters", "dask"}
    assert {found["exit"] for found in said.values()} == {-SIGINT}
