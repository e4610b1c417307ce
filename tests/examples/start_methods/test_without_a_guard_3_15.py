def test_the_server_goes_on_and_the_workers_fail_as_with_spawn(record):
    ends = record.json("ends.json")
    assert ends["process forkserver"][0] == "exit code of the worker: 1"
    assert ends["pool forkserver"][0].startswith("stopped after")
    assert ends["executor forkserver"][0] == "BrokenProcessPool"
    assert all(errors > 0 for _, errors in ends.values())
