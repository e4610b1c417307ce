"""The fixture that all tests of examples share."""

from pathlib import Path

import pytest

from measured.records.model import Record
from measured.schedule import Outcome


@pytest.fixture
def record(request: pytest.FixtureRequest, outcomes: dict[str, Outcome]) -> Record:
    """The record of the example that this test file mirrors."""
    here = Path(request.path)
    topic = here.parent.relative_to(Path(__file__).parent / "examples")
    outcome = outcomes[(topic / f"{here.stem.removeprefix('test_')}.py").as_posix()]
    if outcome.problem or outcome.record is None:
        pytest.fail(str(outcome.problem), pytrace=False)
    return outcome.record
