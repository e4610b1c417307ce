import pytest


def told(record, name):
    """What the script tells of one thing, long lines joined again."""
    whole = record.output.replace("\n    ", " ")
    (line,) = (line for line in whole.splitlines() if line.startswith(name))
    return line


@pytest.mark.parametrize("kind", ["list", "function"])
def test_data_and_named_functions_arrive(record, kind):
    assert told(record, f"a {kind}") == f"a {kind}: arrived, a {kind}"


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("a lambda", "PicklingError: Can't pickle <function <lambda> at"),
        ("a generator", "TypeError: cannot pickle 'generator' object"),
        ("an open file", "TypeError: cannot pickle"),
        ("a lock", "TypeError: cannot pickle '_thread.lock' object"),
    ],
)
def test_what_belongs_to_this_process_is_refused(record, name, error):
    assert told(record, name).startswith(f"{name}: {error}")


def test_nothing_else_is_shown(record):
    assert len([line for line in record.lines if not line.startswith(" ")]) == 6
