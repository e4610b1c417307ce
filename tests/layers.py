"""Pytest plugin for the test layers under pytest-xdist: which tests share a worker, and which may take longer.

The layers are folders: engine, examples, guide, site and audit; `slow` is a marker. The Makefile says which run when.
Workers have their own `tmp_path`. They share the lock on the machine on purpose: segments of shared memory are known
to the whole machine, so a run in one worker could find and remove what a run in another left.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from measured.pytest_plugin import ONLY

TESTS = Path(__file__).parent
SITE = TESTS / "site"
SEGMENTS = {"test_hostile_scripts", "test_killed_builds", "test_leftovers", "test_runner"}
"""Modules whose runs leave shared memory, or could take that of others for their own: they share a worker."""
WHILE_EXAMPLES_RUN = 600
"""Seconds for a test that may have to wait until every example has run."""


def example_of(test: Path) -> Path:
    """Return the example that a test file mirrors, relative to examples/."""
    return test.relative_to(TESTS / "examples").with_name(f"{test.stem.removeprefix('test_')}.py")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option of `make scale`."""
    parser.addoption("--own-examples", action="store_true", help="run only the examples that the test files mirror")


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep in one worker what leaves shared memory, and each file about the site; extend limits where examples run."""
    if config.getoption("--own-examples"):
        config.stash[ONLY] = {TESTS.parent / "examples" / example_of(item.path) for item in items}
    for item in items:
        if item.path.is_relative_to(SITE) and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))  # some build or load something once a file
        if item.path.stem in SEGMENTS:
            item.add_marker(pytest.mark.xdist_group("segments"))
        if "build" in getattr(item, "fixturenames", ()) and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(WHILE_EXAMPLES_RUN))
