import pytest


@pytest.mark.parametrize("version", ["3.13", "3.14"])
def test_the_lock_is_refused(records, version):
    assert "TypeError: cannot pickle '_thread.lock' object" in records[version].lines
    assert records[version].end == "exit 1"


def test_3_14_names_the_attribute_from_the_inside_to_the_outside(records):
    notes = [line for line in records["3.14"].lines if line.startswith("when serializing")]
    assert notes[:3] == [
        "when serializing dict item 'lock'",
        "when serializing Counter state",
        "when serializing Counter object",
    ]


def test_3_13_names_no_attribute(records):
    assert "when serializing" not in records["3.13"].output
