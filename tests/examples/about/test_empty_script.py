"""The page shows how long the runner takes for it, and the bare interpreter."""

from measured.records.model import Record


def test_it_says_nothing(record: Record):
    assert record.output == ""
