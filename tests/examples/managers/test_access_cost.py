def test_it_prints_what_it_wrote_to_the_file(record):
    costs = record.json("costs.json")
    assert record.lines == [f"{statement:28}{cost * 1e6:10.2f} µs" for statement, cost in costs.items()]


def test_every_statement_takes_some_time(record):
    costs = record.json("costs.json")
    assert len(costs) == 8
    assert min(costs.values()) > 0
