def test_each_number_of_workers_did_the_work(record):
    assert list(record.json("took.json")) == ["a loop", "1 in a pool", "2 in a pool", "4 in a pool"]


def test_the_parts_add_up_to_what_it_prints(record):
    printed = [line.split()[-4] for line in record.lines]
    assert printed == [f"{sum(parts.values()):.3f}" for parts in record.json("took.json").values()]


def test_only_a_pool_has_an_end(record):
    loop, *pools = record.json("took.json").values()
    assert "end" not in loop
    assert all(parts["end"] > 0 for parts in pools)
