import importlib
import pickle
import sys
from pathlib import Path

import pytest


@pytest.fixture
def workloads(monkeypatch):
    monkeypatch.syspath_prepend(Path(__file__).parents[3] / "examples" / "calculator")
    found = importlib.import_module("workloads_sent").SENT
    for name in {"workloads", "workloads_sent"} & set(sys.modules):
        monkeypatch.delitem(sys.modules, name)
    return found


def test_six_kinds_are_named(record, workloads):
    assert record.lines == list(workloads)
    assert len(workloads) == 6


def test_what_is_sent_is_not_pickled_once_for_a_chunk(workloads):
    for _, values, _ in workloads.values():
        few = values[:10]
        assert len(pickle.dumps(few)) > 0.9 * sum(len(pickle.dumps(value)) - 15 for value in few)
