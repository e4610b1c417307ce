"""The number of lost additions on the page guide/shared-state, and the cost of a turn on guide/synchronization."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from measured.fences.values import Figure
from measured.statistics import Estimate

GUIDE = Path(__file__).parents[2] / "docs" / "guide"


def module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, GUIDE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    sys.modules[name] = found
    spec.loader.exec_module(found)
    return found


def figure(*values: float) -> Figure:
    return Figure(Estimate(values, tuple(range(1, len(values) + 1)), "one"), "a figure")


@pytest.mark.parametrize(
    ("counted", "text"), [(250_000, "150,000"), (figure(250_000, 300_000, 200_000), "100,000 to 200,000")]
)
def test_the_lost_additions_are_a_number_or_a_range(counted: int | Figure, text: str):
    assert module("shared_state").lost({"expected": 400_000, "counted": counted}) == text


def test_the_cost_of_a_turn_is_the_difference_for_each_turn_more():
    synchronization = module("synchronization")
    turn = synchronization.turn(figure(2.0, 3.0), figure(1.0, 1.0))
    assert turn.estimate.values == (1 / 499_500, 2 / 499_500)
    assert "µs" in str(turn)
