def test_the_worker_moves_the_sparks_alike(record):
    assert record.lines == ["equal results for 100 1000 10000 sparks"]


def test_both_ways_are_timed(record):
    rows = record.json("frames.json")
    assert [row[0] for row in rows] == [100, 1000, 10_000]
    assert all(here > 0 and there > 0 for _, here, there in rows)
