"""It is there to be timed; the page shows what the runner adds to the bare interpreter."""

from measured.records.model import Record


def test_it_says_nothing_and_is_timed_often(record: Record):
    assert record.output == ""
    assert len(record.walls) >= 15
    assert record.run.overhead > 0
