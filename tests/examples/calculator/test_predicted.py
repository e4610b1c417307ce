import importlib
import pickle
import sys
from pathlib import Path

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
    assert told["SHA-3 of blocks"]["work"]["out"] > 399_000
    assert told["a table as result"]["work"]["back"] > 10_000


def test_start_methods_workers_and_chunks_vary(record):
    told = record.json("tried.json").values()
    assert {"spawn"} < {found["work"]["method"] for found in told}
    assert len({found["work"]["workers"] for found in told}) > 2
    assert {1, 64} < {found["chunk"] for found in told}


def test_what_is_sent_is_not_pickled_once_for_a_chunk(monkeypatch):
    monkeypatch.syspath_prepend(Path(__file__).parents[3] / "examples" / "calculator")
    workloads = importlib.import_module("workloads").WORKLOADS
    monkeypatch.delitem(sys.modules, "workloads")
    for _, values, _ in workloads.values():
        few = values[:10]
        assert len(pickle.dumps(few)) > 0.9 * sum(len(pickle.dumps(value)) - 15 for value in few)
