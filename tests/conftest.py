"""The fixtures that all tests of examples share."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from measured.build import Build
from measured.records.model import Record


@pytest.fixture
def records(request: pytest.FixtureRequest, build: Build) -> Mapping[str, Record]:
    """The records of the example that this test file mirrors, by variant; that of an example without any is `""`."""
    here = Path(request.path)
    topic = here.parent.relative_to(Path(__file__).parent / "examples")
    outcomes = build.variants((topic / f"{here.stem.removeprefix('test_')}.py").as_posix())
    for outcome in outcomes:
        if outcome.problem or outcome.record is None:
            pytest.fail(str(outcome.problem), pytrace=False)
    return {outcome.script.variant: outcome.record for outcome in outcomes if outcome.record}


@pytest.fixture
def record(records: Mapping[str, Record]) -> Record:
    """The record of an example without variants."""
    return records[""]
