import importlib
import json
import sys
from itertools import chain, cycle
from pathlib import Path

import pytest


@pytest.fixture
def module(monkeypatch, tmp_path):
    """The module, with tasks of five sizes, and a way whose every other call is another worker's."""
    monkeypatch.syspath_prepend(Path(__file__).parents[3] / "examples" / "granularity")
    module = importlib.import_module("efficiency")
    for name in ("efficiency", "work"):
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(module, "sizes", lambda lengths: [(length, 100) for length in lengths])
    monkeypatch.setattr(module.threading, "get_ident", cycle([1, 2]).__next__)
    monkeypatch.chdir(tmp_path)
    return module


def test_it_is_a_module(record):
    assert record.lines == []


def test_a_way_gets_at_most_so_many_tasks_and_at_least_sixteen(module):
    given = []

    def way(function, tasks):
        given.append(len(tasks))
        return module.loop(function, tasks)

    list(module.times({"way": (way, (160, 0.012))}))
    assert given[-5:] == [160, 160, 160, 48, 16]


def test_a_worker_that_has_not_answered_is_waited_for(module, monkeypatch):
    idents = chain([1] * 20, cycle([1, 2]))  # the second worker answers in the third call
    monkeypatch.setattr(module.threading, "get_ident", idents.__next__)
    asked = []

    def way(function, tasks):
        asked.append(function)
        return module.loop(function, tasks)

    next(module.times({"way": (way, module.ALONE)}))
    assert asked.count(module.who) == 3


def test_a_wrong_result_is_not_timed(module):
    def way(function, tasks):
        return module.loop(function, tasks) if function is module.who else []

    with pytest.raises(AssertionError):
        next(module.times({"way": (way, module.ALONE)}))


def test_the_ways_take_turns_and_their_times_are_written(module, tmp_path, capsys):
    module.measure({"way": (module.loop, module.CHUNKS)})
    rows = json.loads((tmp_path / "took.json").read_text())
    assert [list(row) for row in rows] == [["loop", "way"], ["way", "loop"]] * 2 + [["loop", "way"]]
    shares = [f"{row['loop'] / 2 / row['way']:.0%}" for row in rows]
    assert capsys.readouterr().out.splitlines()[1].split() == [*shares, "way"]
