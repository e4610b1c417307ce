"""Messages about contexts, executors and open files."""


def test_each_case_left_its_message(record):
    messages = record.json("messages.json")
    assert {case: text.split(":")[0] for case, text in messages.items()} == {
        "late_call": "RuntimeError",
        "two_methods": "RuntimeError",
        "two_contexts": "RuntimeError",
        "many_pipes": "OSError",
    }


def test_the_limit_of_open_files_was_the_only_cause(record):
    assert record.json("messages.json")["many_pipes"].endswith("Too many open files")
