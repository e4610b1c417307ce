"""Rows and words of the page compare/pools."""

from types import ModuleType

import pytest

from measured.formats import seconds, size
from tests.guide.page_modules import compared, page_module, steady


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("compare/pools.py")


def took(page: ModuleType) -> dict[str, dict[str, object]]:
    ways = [*page.NAMES, "pool spawn"]
    return {way: {key: steady(1.0 + n) for key in ("first", *page.CALLS.values())} for n, way in enumerate(ways)}


def test_the_table_of_calls_compares_each_pool_with_pool(page: ModuleType):
    rows = [[str(cell) for cell in row] for row in page.call_rows(took(page), compared)]
    assert len(rows) == 20
    assert [row[0] for row in rows[::5]] == list(page.CALLS)
    assert [row[1] for row in rows[:5]] == list(page.NAMES.values())
    assert rows[0][2:] == [seconds(steady(1.0)), ""]
    assert rows[1][2:] == [seconds(steady(2.0)), str(compared(steady(1.0), steady(2.0)))]


def test_a_first_result_is_labelled_with_its_start_method(page: ModuleType):
    labels = ["Pool, fork", "Executor, fork", "joblib", "loky", "mpire, fork", "Pool, spawn"]
    assert list(page.first_results(took(page), "fork")) == labels
    assert list(page.first_results(took(page), "forkserver"))[:2] == ["Pool, forkserver", "Executor, forkserver"]


def test_where_spawn_is_the_default_pool_is_shown_once(page: ModuleType):
    labels = list(page.first_results(took(page), "spawn"))
    assert labels == ["Pool, spawn", "Executor, spawn", "joblib", "loky", "mpire, fork"]


def test_the_table_of_memory_names_the_method_and_all_other_processes(page: ModuleType):
    told = {
        "loky": {"workers": [2_000_000, 3_000_000], "others": [1_000_000, 4_000_000], "numpy": True},
        "pool fork": {"workers": [2_000_000, 2_000_000], "others": [], "numpy": False},
    }
    assert list(page.memory_rows(told)) == [
        ("`Pool`, `fork`", size(2_000_000), "none", "no"),
        ("loky", size(3_000_000), f"{size(4_000_000)} + {size(1_000_000)}", "yes"),
    ]


def fates(killed: str, afterwards: dict[str, object]) -> dict[str, object]:
    return {
        "lambda": {"error": "PicklingError", "source": False},
        "exception": {"error": "ValueError", "source": True},
        "killed": {"error": killed, "source": False},
        "afterwards": afterwards,
    }


def test_fates_are_told_in_words(page: ModuleType):
    found = dict.fromkeys([*page.NAMES, "mpire spawn"], fates("TimeoutError", {"results": [1]}))
    assert next(page.lambda_rows(found)) == ("`Pool`", "`PicklingError`", "yes")
    assert list(page.lambda_rows(found))[-1] == ("mpire, `spawn`", "`PicklingError`", "")
    assert next(page.killed_rows(found)) == ("`Pool`", "no answer", "works")


def test_the_same_error_is_not_named_twice(page: ModuleType):
    broken = fates("BrokenProcessPool", {"error": "BrokenProcessPool", "source": False})
    rows = list(page.killed_rows(dict.fromkeys(page.NAMES, broken)))
    assert rows[1] == ("Executor", "`BrokenProcessPool`", "the same")


def test_a_line_is_shown_of_all_functions_of_imports_or_of_none(page: ModuleType):
    shown, hidden = {"source": True}, {"source": False}
    assert page.line({"exception": shown, "imported": shown}) == "yes"
    assert page.line({"exception": hidden, "imported": shown}) == "of imports only"
    assert page.line({"exception": hidden, "imported": hidden}) == "no"


def test_effects_of_ctrl_c(page: ModuleType):
    ended = {"exit": -2, "tracebacks": 2, "last line": "KeyboardInterrupt", "later": 1}
    left = {"exit": -9, "tracebacks": 0, "last line": "x"}
    rows = list(page.ctrl_c_rows({**dict.fromkeys(page.NAMES, ended), "mpire": left}))
    assert rows[0] == ("`Pool`", "yes", "2", "1")
    assert rows[-1] == ("mpire", "no", "0", "")
