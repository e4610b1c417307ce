"""Pytest plugin for the test layers: parallel workers that don't meet, and time limits that fit.

The layers are folders: engine, examples, guide, site and audit; `slow` is a marker. The Makefile names which run when.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
SITE = TESTS / "site"
WHILE_EXAMPLES_RUN = 600
"""Seconds for a test that may have to wait until every example has run."""
TEMPORARY = pytest.StashKey[str]()


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Give each parallel worker its own temporary folder, and with it its own lock on the machine.

    Otherwise a run in one worker would find files that another's left, and exclusive runs would stop both.
    """
    if worker := os.environ.get("PYTEST_XDIST_WORKER"):
        config.stash[TEMPORARY] = os.environ["TMPDIR"] = tempfile.mkdtemp(prefix=f"{worker}-")
        tempfile.tempdir = None  # asked anew


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the worker's temporary folder."""
    if folder := config.stash.get(TEMPORARY, None):
        shutil.rmtree(folder, ignore_errors=True)


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of the built site in one worker, so that it is built once; extend limits where examples run."""
    for item in items:
        if item.path.is_relative_to(SITE):
            item.add_marker(pytest.mark.xdist_group("site"))
        if "outcomes" in getattr(item, "fixturenames", ()) and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(WHILE_EXAMPLES_RUN))
