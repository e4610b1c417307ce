"""The table of the page guide/managers: the number of messages, and the time per number."""

from collections.abc import Iterator
from multiprocessing import Manager, Value, connection
from pathlib import Path
from types import ModuleType

import pytest

from measured.fences.values import Figure
from measured.statistics import Estimate
from tests.guide.page_modules import page_module

MODULE = Path(__file__).parents[2] / "docs" / "guide" / "managers.py"


@pytest.fixture(scope="module")
def managers() -> ModuleType:
    return page_module("guide/managers.py")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Messages that this process sends over a connection."""
    messages: list[object] = []
    send = connection.Connection.send

    def count(self: connection.Connection, message: object) -> None:
        messages.append(message)
        send(self, message)

    monkeypatch.setattr(connection.Connection, "send", count)
    return messages


@pytest.fixture
def names() -> Iterator[dict[str, object]]:
    """The names of the statements in access_cost.py."""
    with Manager() as manager:
        inner = manager.list()
        found = {
            "plain": {},
            "value": Value("q", 0),
            "managed": manager.dict(inner=inner, last=0),
            "inner": inner,
            "target": manager.dict(),
            "thousand": dict.fromkeys(range(1000)),
            "numbers": manager.list(range(1000)),
        }
        assert len(inner) == 0  # connects
        yield found


def test_each_statement_sends_as_many_messages_as_the_table_says(
    managers: ModuleType, sent: list[object], names: dict[str, object]
):
    for statement, messages in managers.MESSAGES.items():
        sent.clear()
        exec(statement, names)
        assert (f"{len(sent):,}" if sent else "none") == messages, statement


def test_the_time_per_number_is_a_thousandth(managers: ModuleType):
    figure = Figure(Estimate((1.0, 2.0), (1, 2), "one"), "a figure")
    assert managers.thousandth(figure).values == (0.001, 0.002)


def test_a_row_has_statement_messages_and_time(managers: ModuleType):
    (row,) = managers.rows({managers.ONE: Figure(Estimate((2e-5,), (1,), "one"))})
    assert row == (f"`{managers.ONE}`", "1", "20 µs")
