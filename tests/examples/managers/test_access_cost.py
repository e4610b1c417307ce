def test_it_prints_what_it_wrote_to_the_file(record):
    costs = record.json("costs.json")
    assert len(costs) == len(record.lines) == 4
    for line, (target, cost) in zip(record.lines, costs.items(), strict=True):
        assert line == f"{target:26} {cost * 1e6:8.2f} µs"


def test_every_write_takes_some_time(record):
    assert min(record.json("costs.json").values()) > 0
