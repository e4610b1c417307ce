def test_at_least_one_run_lost_items(record):
    got = record.json("result.json")
    assert len(got) == 30
    assert 0 <= min(got) < 50


def test_the_lines_count_the_runs(record):
    got = record.json("result.json")
    assert record.lines == [f"{items} of 50 items received: {got.count(items)} runs" for items in sorted(set(got))]
