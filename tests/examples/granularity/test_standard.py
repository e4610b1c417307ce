def test_each_way_was_timed_at_each_length(record):
    rows = record.json("took.json")
    ways = {"loop", "threads", "executor", "executor, chunks", "Pool, chunksize=1", "Pool, default"}
    assert [set(row) for row in rows] == [ways] * 5
    assert all(seconds > 0 for row in rows for seconds in row.values())


def test_it_prints_the_efficiency_of_two_workers(record):
    rows = record.json("took.json")
    assert record.lines[0].split()[:5] == [f"{1e6 * row['loop']:.0f}" for row in rows]
    for line in record.lines[1:]:
        *shares, way = line.split(maxsplit=5)
        assert shares == [f"{row['loop'] / 2 / row[way]:.0%}" for row in rows]


def test_the_longest_tasks_are_many_times_as_long_as_the_shortest(record):
    rows = record.json("took.json")
    assert rows[-1]["loop"] > 50 * rows[0]["loop"]
