"""Wording of the page guide/shutdown."""

from types import ModuleType

import pytest

from tests.guide.page_modules import page_module


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("guide/shutdown.py")


def test_ends_with_the_same_effects_share_a_row(page: ModuleType):
    spawn = ["finally", "atexit", "buffer"]
    found = {end: {"fork": ["finally"], "spawn": spawn, "forkserver": []} for end in page.ENDS}
    found["os._exit()"] = found["Process.kill()"] = {method: [] for method in page.METHODS}
    rows = page.endings(found).splitlines()[2:]
    assert rows[0].startswith("| the function's return, `sys.exit()`, an uncaught exception, ")
    assert rows[0].endswith(" | `finally` | `finally`, `atexit`, buffer | nothing |")
    assert rows[1:] == ["| `os._exit()`, `kill()` | nothing | nothing | nothing |"]


def runs(page: ModuleType, twice: int | None = -2) -> list[list[object]]:
    """Return a file of signals.py, where the executor can hang after Ctrl-C twice."""
    interrupted, done = ["interrupted", "finally"] * 2, ["done", "finally"] * 2
    events = {way: interrupted if "Ctrl-C" in way else [] if way == "SIGTERM to all" else done for way in page.WAYS}
    codes = {"Ctrl-C": -2, "Ctrl-C twice": -2, "SIGKILL to the parent": -9}
    found: list[list[object]] = [
        [kind, way, codes.get(way, -15), "gone", *events[way]] for kind in page.KINDS for way in page.WAYS
    ]
    for run in found:
        if run[0] == "executor" and "the parent" in str(run[1]):
            run[3:4] = ["left", "start"]
        if run[:2] == ["executor", "Ctrl-C twice"]:
            run[2:4] = [twice, "gone" if twice else "left"]
    return found


def test_which_process_each_signal_reached(page: ModuleType):
    assert [row.split(" | ")[1:] for row in page.received(runs(page)).splitlines()[2:]] == [
        ["ended by `SIGINT`", "tasks interrupted |"],
        ["ended by `SIGTERM`", "ended at once |"],
        ["ended by `SIGTERM`", "tasks finished |"],
        ["ended by `SIGKILL`", "tasks finished |"],
    ]


def test_a_parent_that_no_signal_ended(page: ModuleType):
    found = [[kind, way, 0 if kind == "Pool" else code, *rest] for kind, way, code, *rest in runs(page)]
    assert "ended by `SIGINT` or no signal" in page.received(found)


def test_a_parent_that_ended_with_an_error_was_ended_by_no_signal(page: ModuleType):
    found = [[kind, way, 1 if kind == "Pool" else code, *rest] for kind, way, code, *rest in runs(page)]
    assert "ended by `SIGINT` or no signal" in page.received(found)


def test_what_each_way_did_to_each_kind(page: ModuleType):
    rows = page.effects(runs(page)).splitlines()
    assert rows[0] == "| Signal | `Pool` | executor | `Process` |"
    assert rows[2] == "| Ctrl-C | 0 later, 2 `finally` | 0 later, 2 `finally` | 0 later, 2 `finally` |"
    assert rows[5].split(" | ")[2] == "1 later, 2 `finally`, workers remain"


def test_a_program_that_hangs(page: ModuleType):
    assert "hangs" not in page.effects(runs(page))
    assert "hangs" in page.effects(runs(page, twice=None))
