"""The number of lost additions on the page guide/shared-state, and the cost of a turn on guide/synchronization."""

from pathlib import Path

import pytest

from measured.fences.values import Figure
from tests.guide.page_modules import figure, page_module

GUIDE = Path(__file__).parents[2] / "docs" / "guide"


@pytest.mark.parametrize(
    ("counted", "text"), [(250_000, "150,000"), (figure(250_000, 300_000, 200_000), "100,000 to 200,000")]
)
def test_the_lost_additions_are_a_number_or_a_range(counted: int | Figure, text: str):
    assert page_module("guide/shared_state.py").lost({"expected": 400_000, "counted": counted}) == text


def test_the_cost_of_a_turn_is_the_difference_for_each_turn_more():
    synchronization = page_module("guide/synchronization.py")
    turn = synchronization.turn(figure(2.0, 3.0), figure(1.0, 1.0))
    assert turn.values == (1 / 349_650, 2 / 349_650)
    assert "µs" in str(turn)
