"""Messages of pickle, in the words of one interpreter."""


def test_the_local_function_is_refused(record):
    messages = record.json("messages.json")
    assert messages["local_function"].startswith("PicklingError: Can't pickle local object")


def test_the_missing_function_is_not_found(record):
    message = record.json("messages.json")["missing_function"]
    assert message.startswith("AttributeError: ")
    assert "__main__" in message


def test_the_result_is_refused_with_its_reason(record):
    message = record.json("messages.json")["unpicklable_result"]
    assert message.startswith("MaybeEncodingError: ")
    assert "cannot pickle '_thread.lock' object" in message
