def test_loop_and_pool_find_the_same(record):
    assert record.lines == ["lines: 210,000 (loop), 210,000 (pool)"]


def test_both_are_timed(record):
    assert set(record.json("took.json")) == {"loop", "pool"}
