"""Wording of the page guide/shutdown."""

from types import ModuleType

import pytest

from tests.guide.page_modules import page_module


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("guide/shutdown.py")


def test_each_end_has_a_cell_for_each_start_method(page: ModuleType):
    found = {end: {"fork": ["finally"], "spawn": ["finally", "atexit", "buffer"], "forkserver": []} for end in page.ENDS}
    rows = page.endings(found).splitlines()[2:]
    assert len(rows) == len(page.ENDS)
    assert rows[0] == "| the function returns | `finally` | `finally`, `atexit`, buffer | nothing |"
