"""Messages of pickle, in the words of each version of Python."""

import pytest


@pytest.fixture
def messages(records):
    return {version: record.json("messages.json") for version, record in records.items()}


def test_the_local_function_is_refused_in_three_wordings(messages):
    said = {version: message["local_function"] for version, message in messages.items()}
    assert all("local object" in message for message in said.values())
    assert said["3.11"] == said["3.12"] != said["3.13"]
    assert said["3.12"].startswith("AttributeError: Can't pickle local object")
    assert said["3.13"].startswith("AttributeError: Can't get local object")
    for version in "3.14", "3.15":
        assert said[version].startswith("PicklingError: Can't pickle local object")


def test_the_missing_function_is_not_found(messages):
    for message in messages.values():
        assert message["missing_function"].startswith("AttributeError: ")
        assert "__main__" in message["missing_function"]


def test_the_result_is_refused_with_its_reason(messages):
    for message in messages.values():
        assert message["unpicklable_result"].startswith("MaybeEncodingError: ")
        assert "cannot pickle '_thread.lock' object" in message["unpicklable_result"]
