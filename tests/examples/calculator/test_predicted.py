WAITING = "answers of a server"


def test_at_least_twelve_workloads_are_tried_in_a_loop_and_in_a_pool(record):
    told = record.json("tried.json")
    assert len(told) >= 12
    assert len(record.lines) == len(told)
    assert all(found["loop"] > 0 and found["pool"] > 0 for found in told.values())


def test_it_finds_what_the_calculator_asks_for(record):
    told = record.json("tried.json")
    assert all(found["work"]["tasks"] * found["work"]["seconds"] > 0 for found in told.values())
    assert told[WAITING]["work"]["waits"] > 0.5
    assert told["SHA-256 of blocks"]["work"]["out"] > 400_000
    assert told["a table as result"]["work"]["back"] > 10_000
