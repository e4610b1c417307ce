def test_what_becomes_of_a_running_a_queued_and_a_later_call(record):
    assert [line.split() for line in record.lines] == [
        ["Running", "Queued", "Later"],
        ["wait(timeout=0.1)", "completed", "completed", "completed"],
        ["cancel()", "completed", "CancelledError", "completed"],
        ["cancel_futures=True", "completed", "CancelledError", "RuntimeError"],
        ["worker", "killed", *["BrokenProcessPool"] * 3],
    ]
