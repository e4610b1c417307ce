"""Messages of processes, and of a call in the wrong thread."""


def test_each_case_left_its_message(record):
    messages = record.json("messages.json")
    assert {case: text.split(":")[0] for case, text in messages.items()} == {
        "join_too_early": "AssertionError",
        "start_again": "AssertionError",
        "close_too_early": "ValueError",
        "join_elsewhere": "AssertionError",
        "ask_elsewhere": "AssertionError",
        "closed": "ValueError",
        "in_a_thread": "ValueError",
    }
