import json
import multiprocessing
import os

KINDS = ("block", "numbers", "rows", "objects")


def test_it_prints_the_line_that_the_calculator_takes(record):
    told = json.loads(record.lines[-1])
    assert told == record.json("constants.json")
    assert set(told["start"]) == set(multiprocessing.get_all_start_methods())
    assert told["cpus"] == getattr(os, "process_cpu_count", os.cpu_count)()


def test_every_cost_is_measured(record):
    told = record.json("constants.json")
    assert all(
        costs["pool"] + costs["worker"] > 0 and min(costs["first"], costs["boot"]) >= 0
        for costs in told["start"].values()
    )
    assert min(*told["dispatch"].values(), *told["item"].values()) > 0
    assert all(min(told[kind]["out"].values()) > 0 and min(told[kind]["back"].values()) >= 0 for kind in KINDS)
    assert 0 < told["efficiency"] <= 1
    assert told["item"]["parent"] < told["dispatch"]["parent"]


def test_of_a_value_all_processes_together_use_more_than_the_parent(record):
    told = record.json("constants.json")
    assert all(told[kind]["out"]["parent"] < told[kind]["out"]["cpu"] for kind in KINDS)
    assert told["item"]["parent"] < told["item"]["cpu"]
