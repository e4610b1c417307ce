"""Messages of pools, executors and futures."""


def test_each_case_left_its_message(record):
    messages = record.json("messages.json")
    assert {case: text.split(":")[0].rpartition(".")[2] for case, text in messages.items()} == {
        "late_get": "TimeoutError",
        "late_result": "TimeoutError",
        "crash": "BrokenProcessPool",
        "after_crash": "BrokenProcessPool",
        "unfinished": "TimeoutError",
        "cancelled": "CancelledError",
        "set_twice": "InvalidStateError",
        "chunksize": "ValueError",
        "chunksize_of_imap": "ValueError",
        "no_process": "ValueError",
        "no_worker": "ValueError",
        "max_tasks": "ValueError",
        "lost_thread": "AssertionError",
    }


def test_the_errors_of_a_timeout_are_of_different_types(record):
    messages = record.json("messages.json")
    assert messages["late_get"] == "multiprocessing.context.TimeoutError"
    assert messages["late_result"] == "TimeoutError"
