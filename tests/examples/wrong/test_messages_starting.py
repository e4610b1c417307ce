"""Messages of programs that can't start a worker, in the words of each version of Python."""

import pytest

SAME = {
    "int_args": "TypeError: 'int' object is not iterable",
    "str_args": "TypeError: work() takes 1 positional argument but 3 were given",
    "method": "ValueError: cannot find context for 'threads'",
    "initializer": "TypeError: initializer must be a callable",
    "elsewhere": "AssertionError: can only start a process object created by current process",
    "no_module": "ModuleNotFoundError: No module named 'plug'",
}


@pytest.fixture
def messages(records):
    return {version: record.json("messages.json") for version, record in records.items()}


@pytest.mark.parametrize("case", SAME)
def test_one_wording_on_all_versions(messages, case):
    assert {said[case] for said in messages.values()} == {SAME[case]}


def test_what_was_typed_has_no_file(messages):
    for said in messages.values():
        assert said["no_file"].startswith("FileNotFoundError: [Errno 2] No such file or directory: ")
        assert said["no_file"].endswith("/<stdin>'")


def test_a_main_module_without_spec(messages):
    for said in messages.values():
        assert said["no_spec"].startswith("AttributeError: module '__main__' has no attribute '__spec__'")


def test_a_function_behind_the_guard_has_two_wordings(messages):
    for version in "3.11", "3.13":
        assert messages[version]["late"].startswith(
            "AttributeError: Can't get attribute 'late' on <module '__mp_main__'"
        )
    for version in "3.14", "3.15":
        assert messages[version]["late"] == "AttributeError: module '__mp_main__' has no attribute 'late'"


def test_a_long_path_fails_on_older_releases_alone(messages):
    for version in "3.11", "3.13":
        assert messages[version]["folder"] == "OSError: AF_UNIX path too long"
    for version in "3.14", "3.15":
        assert messages[version]["folder"] == "no error"
