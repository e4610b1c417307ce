import json
from itertools import chain, cycle

import pytest


@pytest.fixture
def module(imported, monkeypatch, tmp_path):
    """The module, with tasks of five sizes, and a way whose every other call is another worker's."""
    module = imported("efficiency")
    monkeypatch.setattr(module, "sizes", lambda lengths: [(length, 100) for length in lengths])
    monkeypatch.setattr(module, "get_native_id", cycle([1, 2]).__next__)
    monkeypatch.setattr(module, "sleep", lambda _: None)
    monkeypatch.setattr(module, "task", lambda _: None)
    monkeypatch.chdir(tmp_path)
    return module


@pytest.fixture
def timed(module, monkeypatch):
    """The ways timed, in turn, each with the number of its tasks; every timing takes its place in that list."""
    timed = []

    def per_task(way, tasks):
        timed.append((way, len(tasks)))
        return float(len(timed))

    monkeypatch.setattr(module, "per_task", per_task)
    return timed


def loops(function, tasks):
    return [function(size) for size in tasks]


def other_loops(function, tasks):
    return [function(size) for size in tasks]


def test_it_is_a_module(record):
    assert record.lines == []


def test_a_way_gets_at_most_so_many_tasks_and_so_much_work(module, timed):
    list(module.times({"alone": (loops, module.ALONE), "chunks": (other_loops, module.CHUNKS)}))
    assert [number for way, number in timed if way is loops] == [160, 160, 160, 80, 16]
    assert [number for way, number in timed if way is other_loops] == [4_000, 1_600, 320, 80, 16]


def test_the_loop_is_timed_before_and_after_each_way_and_its_median_counts(module, timed):
    row = next(module.times({"one": (loops, module.ALONE), "other": (other_loops, module.ALONE)}))
    ways = [way for way, _ in timed]
    assert ways[::2] == [module.loop] * 3
    assert set(ways[1::2]) == {loops, other_loops}
    assert row["loop"] == 3  # of 1, 3 and 5
    assert {row["one"], row["other"]} == {2, 4}


def test_the_ways_are_taken_in_a_random_order_for_each_length(module, timed, monkeypatch):
    orders = cycle([1, -1])
    monkeypatch.setattr(module.random, "sample", lambda ways, _: ways[:: next(orders)])
    list(module.times({"one": (loops, module.ALONE), "other": (other_loops, module.ALONE)}))
    ways = [way for way, _ in timed if way is not module.loop]
    assert ways == [loops, other_loops, other_loops, loops] * 2 + [loops, other_loops]


def test_a_worker_that_has_not_answered_is_waited_for(module, monkeypatch):
    idents = chain([1] * 20, cycle([1, 2]))  # the second worker answers in the third call
    monkeypatch.setattr(module, "get_native_id", idents.__next__)
    asked = []

    def way(function, tasks):
        asked.append(function)
        return module.loop(function, tasks)

    module.start(way)
    assert asked == [module.who] * 3


def test_but_not_without_end(module, monkeypatch):
    monkeypatch.setattr(module, "get_native_id", lambda: 1)
    with pytest.raises(RuntimeError, match="not every worker"):
        module.start(loops)


def test_the_times_and_the_efficiencies_are_written(module, tmp_path, capsys):
    module.measure({"way": (loops, module.CHUNKS)})
    rows = json.loads((tmp_path / "took.json").read_text())
    assert [set(row) for row in rows] == [{"loop", "way"}] * 5
    shares = [f"{row['loop'] / 2 / row['way']:.0%}" for row in rows]
    assert capsys.readouterr().out.splitlines()[1].split() == [*shares, "way"]
