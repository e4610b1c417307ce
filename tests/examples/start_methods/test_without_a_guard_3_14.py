def test_the_server_fails_once_and_so_does_each_program(record):
    ends = record.json("ends.json")
    assert set(ends) == {"process forkserver", "pool forkserver", "executor forkserver"}
    assert all(end == ["ConnectionResetError", 1] for end in ends.values())
