"""Arithmetic and wording of the page compare/threads."""

from types import ModuleType, SimpleNamespace

import pytest

from tests.guide.page_modules import figure, page_module


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("compare/threads.py")


def test_cores_busy_is_cpu_time_over_wall_time_by_round(page: ModuleType):
    script = SimpleNamespace(cpu=figure(2.0, 3.0), wall=figure(1.0, 2.0), name="a script")
    assert page.cores_busy(script).values == (2.0, 1.5)


@pytest.mark.parametrize(("kind", "text"), [("process", "one process ID"), ("thread", "2 different thread IDs")])
def test_an_id_that_is_printed_twice_counts_once(page: ModuleType, kind: str, text: str):
    lines = "main is in process 7\nA begins in process 7, thread 8\nB begins in process 7, thread 9"
    assert page.different(SimpleNamespace(output=lines), kind) == text
