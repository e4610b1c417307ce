"""The fixtures that all tests of examples share."""

import importlib
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType

import pytest

from measured.build import Build
from measured.records.model import Record
from tests.layers import example_of


@pytest.fixture
def records(request: pytest.FixtureRequest, build: Build) -> Mapping[str, Record]:
    """The records of the example that this test file mirrors, by variant; that of an example without any is `""`."""
    outcomes = build.variants(example_of(request.path).as_posix())
    for outcome in outcomes:
        if outcome.problem or outcome.record is None:
            pytest.fail(str(outcome.problem), pytrace=False)
    return {outcome.script.variant: outcome.record for outcome in outcomes if outcome.record}


@pytest.fixture
def record(records: Mapping[str, Record]) -> Record:
    """The record of an example without variants."""
    return records[""]


@pytest.fixture
def imported(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    """Import a module from the folder of the examples that a test file is about, anew and for one test."""

    def fresh(name: str) -> ModuleType:
        examples = Path(__file__).parents[1] / "examples"
        for other, loaded in list(sys.modules.items()):  # a test may have left one of the same name
            if Path(getattr(loaded, "__file__", None) or "/").is_relative_to(examples):
                del sys.modules[other]
        monkeypatch.syspath_prepend(examples / example_of(request.path).parent)
        return importlib.import_module(name)

    return fresh
