"""Messages of managers, pipes and listeners."""


def test_each_case_left_its_message(record):
    messages = record.json("messages.json")
    assert {case: text.split(":")[0].split(".")[-1] for case, text in messages.items()} == {
        "not_exposed": "RemoteError",
        "started_twice": "ProcessError",
        "wrong_key": "AuthenticationError",
        "has_ended": "BrokenPipeError",
        "shut_down": "ProcessError",
        "not_started": "AssertionError",
        "dies_in_a_call": "EOFError",
        "has_died": "ConnectionRefusedError",
        "read_only": "OSError",
        "write_only": "OSError",
        "bad_length": "OSError",
        "closed": "OSError",
        "in_use": "OSError",
    }


def test_the_remote_error_names_the_method(record):
    message = record.json("messages.json")["not_exposed"]
    assert "AttributeError: method 'sort' of <class 'dict'> object is not in exposed=" in message
