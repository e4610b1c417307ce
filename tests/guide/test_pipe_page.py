"""Arithmetic of the page guide/pipe."""

from pathlib import Path
from types import ModuleType

import pytest

from measured.fences.values import Figure
from measured.statistics import Estimate
from tests.guide.page_modules import page_module

MODULE = Path(__file__).parents[2] / "docs" / "guide" / "pipe.py"


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("guide/pipe.py")


def test_a_message_takes_its_share_of_every_round(page: ModuleType):
    each = page.each(Figure(Estimate((0.4, 0.8), (1, 2), "one"), "a script"))
    assert each.values == (0.4 / page.MESSAGES, 0.8 / page.MESSAGES)
    assert each.rounds == (1, 2)


def test_the_scripts_send_that_many_messages(page: ModuleType):
    scripts = list((MODULE.parents[2] / "examples" / "pipes").glob("many_by_*.py"))
    assert len(scripts) == 4
    for script in scripts:
        assert f"MESSAGES = {page.MESSAGES:_}\n" in script.read_text(encoding="utf-8")
