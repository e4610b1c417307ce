def test_the_running_call_fails_and_the_queued_one_is_cancelled(record):
    fates = ["BrokenProcessPool", "CancelledError", "BrokenProcessPool"]
    assert [line.split() for line in record.lines] == [
        ["Running", "Queued", "Later"],
        ["terminate_workers()", *fates],
        ["kill_workers()", *fates],
    ]
