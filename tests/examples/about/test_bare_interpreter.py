"""The page takes the median of its times."""

from measured.records.model import Record


def test_it_leaves_as_many_times_as_it_says(record: Record):
    walls = record.json("walls.json")
    assert record.lines == [f"started {len(walls)} times, one after another"]
    assert walls == sorted(walls)
    assert walls[0] > 0
    assert sum(walls) < record.run.wall
