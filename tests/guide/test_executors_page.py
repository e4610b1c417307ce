"""Wording of the page guide/executors."""

from types import ModuleType

import pytest

from tests.guide.page_modules import page_module


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("guide/executors.py")


def cells(**changes: object) -> dict[str, object]:
    found = {"same process": False, "lambda": "PicklingError", "processes": 100, "sys.exit(1)": "SystemExit"}
    return {**found, "os._exit(1)": ["BrokenProcessPool"], "map": 100, "buffersize": 5, **changes}


def column(page: ModuleType, found: dict[str, object]) -> list[str]:
    return [line.split(" | ")[1] for line in page.kinds([found] * 4).splitlines()[2:]]


def test_the_cells_of_an_executor_of_processes(page: ModuleType):
    assert column(page, cells()) == [
        "a worker process", "`PicklingError`", "works", "`SystemExit`", "`BrokenProcessPool`", "100", "5",
    ]  # fmt: skip


def test_a_pool_that_gives_no_answer(page: ModuleType):
    ends = {"sys.exit(1)": "TimeoutError", "os._exit(1)": ["TimeoutError"]}
    found = cells(processes="AssertionError", buffersize=False, **ends)
    assert column(page, found)[2:] == ["`AssertionError`", "no answer", "no answer", "100", "no such argument"]


def test_a_crash_that_ends_the_program(page: ModuleType):
    found = cells(**{"same process": True, "lambda": "accepted", "os._exit(1)": "BrokenProcessPool"})
    assert column(page, found)[:5] == ["your process", "accepted", "works", "`SystemExit`", "your program ends, too"]
