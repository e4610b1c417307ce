"""Rows and words of the page compare/one-program."""

from types import ModuleType

import pytest

from measured.build import Build
from measured.fences.values import Compared
from tests.guide.page_modules import compared, figure, page_module, steady

SOURCE = '''"""A title

More of it.
"""

import os  # counted


# a comment
def two(a, b):
    """Return both."""
    text = """of
    two lines"""
    return (
        a,

        b,  # in parentheses
    )


class Empty:
    """Nothing."""
'''


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("compare/one_program.py")


def test_blank_lines_comments_and_docstrings_are_no_lines_of_code(page: ModuleType):
    assert len(page.code_lines(SOURCE)) == 9
    assert page.code_lines("") == []
    assert page.code_lines("x = 1; y = 2\n") == ["x = 1; y = 2"]


def test_every_program_has_lines(page: ModuleType, build: Build):
    lines = page.code(build)
    assert list(lines) == list(page.NAMES)
    assert min(lines.values()) == lines["loop"] > 3
    assert max(lines.values()) == lines["processes"]


def took(*programs: str) -> dict[str, dict[str, object]]:
    return {program: {"first": steady(0.1), "all": steady(1.0 + n)} for n, program in enumerate(programs)}


def test_times_are_in_the_order_of_the_page(page: ModuleType):
    assert list(page.times(took("dask", "processes", "loop"))) == ["Loop", "Process and Queue", "Dask"]


def test_rows_compare_with_the_loop(page: ModuleType):
    rows = list(page.rows(took("loop", "executor"), {"loop": 6, "executor": 7}, compared))
    assert [[str(cell) for cell in row] for row in rows] == [
        ["Loop", "6", ""],
        ["Executor", "7", str(compared(steady(1.0), steady(2.0)))],
    ]


def test_the_programs_faster_than_the_loop_are_named(page: ModuleType):
    slow = took("loop", "threads", "pool")
    assert page.gain(slow, compared) == "Faster than the loop here: none."
    fast = {**slow, "loop": {"all": steady(2.5)}}
    assert page.gain(fast, compared) == "Faster than the loop here: Threads."
    fast = {**slow, "loop": {"all": steady(9.0)}}
    assert page.gain(fast, compared) == "Faster than the loop here: Threads, `Pool`."
    assert page.gain(slow, lambda base, other: Compared(base, other, None, "run once")) == ""


def test_the_share_of_matching(page: ModuleType):
    parts = {"read": steady(1.0), "split": steady(1.0), "match": steady(6.0)}
    assert page.share(parts).median == 0.75
    assert "75" in str(page.share(parts))


@pytest.mark.parametrize(
    ("threads", "gil", "says"),
    [
        (compared(steady(2.0), steady(1.0)), True, "although this Python has a GIL"),
        (compared(steady(2.0), steady(1.0)), None, "although this Python has a GIL"),
        (compared(steady(2.0), steady(1.0)), False, "This Python has no GIL"),
        (compared(steady(1.0), steady(2.0)), True, "slower than the loop"),
        (compared(steady(1.0), steady(1.0)), True, "brought no gain"),
        (Compared(figure(1.0), figure(1.0), None, "run once"), True, "not compared (run once)"),
    ],
)
def test_the_threads_in_a_sentence(page: ModuleType, threads: Compared, gil: bool | None, says: str):
    assert says in page.limit(threads, gil)


def test_outcomes_of_two_runs_are_in_the_order_of_the_page(page: ModuleType):
    assert list(page.outcomes({"pool": {}, "loop": {}}, {"dask": {}, "interpreters": {}})) == [
        "loop",
        "pool",
        "interpreters",
        "dask",
    ]


def test_an_error_without_its_line_is_told(page: ModuleType):
    found = {"error": "OSError", "shows line": True, "got": 2, "begun": 5}
    rows = list(page.error_rows({"loop": found, "processes": {**found, "shows line": False}}))
    assert rows == [("Loop", "`OSError`", 2, 5), ("`Process` and `Queue`", "`OSError`, without its line", 2, 5)]


def test_a_program_that_ctrl_c_did_not_end_or_not_at_once_is_told(page: ModuleType):
    interrupted = {
        "loop": {"later": 0, "pressed": 1, "tracebacks": 1, "exit": -2},
        "pool": {"later": 3, "pressed": 2, "tracebacks": 4, "exit": -2},
        "dask": {"later": 3, "pressed": 4, "tracebacks": 0, "exit": -9},
    }
    rows = list(page.ctrl_c_rows(interrupted, {program: {"ahead": 200} for program in interrupted}))
    assert rows == [
        ("Loop", 0, 1, 200),
        ("`Pool`", "3, Ctrl-C 2 times", 4, 200),
        ("Dask", "didn't end", 0, 200),
    ]
