"""The fixture that all tests of examples share."""

from pathlib import Path

import pytest

from measured.page import record as record_of
from measured.record import Record


@pytest.fixture
def record(request: pytest.FixtureRequest) -> Record:
    """The record of the example that this test file mirrors: run once, shared with the site and with other tests."""
    here = Path(request.path)
    topic = here.parent.relative_to(Path(__file__).parent / "examples")
    return record_of((topic / f"{here.stem.removeprefix('test_')}.py").as_posix())
