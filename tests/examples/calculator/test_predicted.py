WAITING = "answers"


def test_at_least_twelve_workloads_are_tried_in_a_loop_and_in_a_pool(record):
    told = record.json("tried.json")
    assert len(told) >= 12
    assert len(record.lines) == len(told)
    assert all(found["loop"] > 0 and found["pool"] > 0 for found in told.values())


def test_it_finds_what_the_calculator_asks_for(record):
    told = record.json("tried.json")
    assert all(found["work"]["tasks"] * found["work"]["seconds"] > 0 for found in told.values())
    assert told[WAITING]["work"]["waits"] > 0.5
    assert told["SHA-3"]["work"]["out"] > 399_000
    assert told["tables as results"]["work"]["back"] > 10_000


def test_start_methods_workers_and_chunks_vary(record):
    told = record.json("tried.json").values()
    assert {"spawn"} < {found["work"]["method"] for found in told}
    assert len({found["work"]["workers"] for found in told}) > 2
    assert {1, 64} < {found["chunk"] for found in told}
