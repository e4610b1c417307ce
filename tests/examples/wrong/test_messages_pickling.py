"""Messages of pickle about objects, in the words of each version of Python."""

import pytest

SAME = {
    "lock": "TypeError: cannot pickle '_thread.lock' object",
    "StreamHandler": "TypeError: cannot pickle '_thread.RLock' object",
    "Logger": "PicklingError: logger cannot be pickled",
    "module": "TypeError: cannot pickle 'module' object",
    "generator": "TypeError: cannot pickle 'generator' object",
    "coroutine": "TypeError: cannot pickle 'coroutine' object",
    "dict_keys": "TypeError: cannot pickle 'dict_keys' object",
    "ReferenceType": "TypeError: cannot pickle 'weakref.ReferenceType' object",
    "Connection": "TypeError: cannot pickle 'sqlite3.Connection' object",
    "memoryview": "TypeError: cannot pickle memoryview objects",
    "c_char_p": "ValueError: ctypes objects containing pointers cannot be pickled",
    "Process": "TypeError: Pickling an AuthenticationString object is disallowed for security reasons",
    "Pool": "NotImplementedError: pool objects cannot be passed between processes or pickled",
    **{
        name: f"RuntimeError: {name} objects should only be shared between processes through inheritance"
        for name in ("Lock", "Queue", "Synchronized")
    },
}


@pytest.fixture
def messages(records):
    return {version: record.json("messages.json") for version, record in records.items()}


@pytest.mark.parametrize("name", SAME)
def test_one_wording_on_all_versions(messages, name):
    assert {said[name] for said in messages.values()} == {SAME[name]}


@pytest.mark.parametrize("name", ["function", "Record"])
def test_a_name_that_is_not_found_has_two_wordings(messages, name):
    for version, said in messages.items():
        wording = "it's not found as __main__." if version in {"3.14", "3.15"} else "attribute lookup "
        assert said[name].startswith("PicklingError: Can't pickle <")
        assert wording in said[name]


def test_an_open_file_has_two_wordings(messages):
    assert messages["3.11"]["TextIOWrapper"] == "TypeError: cannot pickle '_io.TextIOWrapper' object"
    for version in "3.13", "3.14", "3.15":
        assert messages[version]["TextIOWrapper"] == "TypeError: cannot pickle 'TextIOWrapper' instances"


def test_deep_nesting_is_a_recursion_error(messages):
    for said in messages.values():
        assert said["list"].startswith("RecursionError: ")
        assert said["list"].endswith("while pickling an object")
