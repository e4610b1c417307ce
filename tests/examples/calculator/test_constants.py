import json
import multiprocessing
import os

KINDS = ("block", "numbers", "objects")


def test_it_prints_the_line_that_the_calculator_takes(record):
    told = json.loads(record.lines[-1])
    assert told == record.json("constants.json")
    assert set(told["start"]) == set(multiprocessing.get_all_start_methods())
    assert told["cpus"] == getattr(os, "process_cpu_count", os.cpu_count)()


def test_every_cost_is_measured(record):
    told = record.json("constants.json")
    assert all(costs["pool"] + costs["worker"] > 0 and costs["first"] >= 0 for costs in told["start"].values())
    assert min(told["dispatch"], told["item"], *(cost for kind in KINDS for cost in told[kind].values())) > 0
    assert 0 < told["efficiency"] <= 1
    assert told["item"] < told["dispatch"]
