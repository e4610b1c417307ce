"""Wording of the page reference/versions."""

from dataclasses import dataclass
from types import ModuleType

import pytest

from tests.guide.page_modules import page_module


@dataclass
class Interpreter:
    python: str


class Run:
    """A run of names.py that found these names and no other."""

    def __init__(self, page: ModuleType, python: str, *names: str) -> None:
        self.environment = Interpreter(python)
        self.found = {name: name in names for name in page.PURPOSES}

    def json(self, _: str) -> dict[str, bool]:
        return self.found


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("reference/versions.py")


def since(page: ModuleType, name: str, runs: list[Run]) -> str:
    row = list(page.PURPOSES).index(name)
    return str(page.which(runs).splitlines()[2 + row].split(" | ")[1])


def test_a_name_is_there_since_the_oldest_version_of_an_unbroken_row(page: ModuleType):
    name = "itertools.batched"
    runs = [Run(page, "3.15.2", name), Run(page, "3.9.18", name), Run(page, "3.10.13"), Run(page, "3.12.1", name)]
    assert since(page, name, runs) == "3.12"


def test_a_name_that_every_version_has(page: ModuleType):
    runs = [Run(page, "3.10.13", "queue.Queue.shutdown"), Run(page, "3.9.18", "queue.Queue.shutdown")]
    assert since(page, "queue.Queue.shutdown", runs) == "3.9 or older"


def test_a_name_that_no_version_has(page: ModuleType):
    runs = [Run(page, "3.9.18"), Run(page, "3.15.2")]
    assert since(page, "queue.Queue.shutdown", runs) == "not in 3.15"


def test_interpreters_are_sorted_by_number(page: ModuleType):
    runs = [Run(page, "3.15.2"), Run(page, "3.9.18"), Run(page, "3.10.13")]
    assert page.interpreters(runs) == "3.9.18, 3.10.13 and 3.15.2"
    assert page.interpreters(runs[:1]) == "3.15.2"
