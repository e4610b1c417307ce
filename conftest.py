"""Sybil collects every fence of the README and of docs/: a page is a test."""

import pytest
from sybil import Sybil

from measured.project import Project
from measured.pytest_plugin import PARSERS
from measured.records.store import Store
from measured.schedule import Outcome, ensure
from measured.script import Script

pytest_plugins = ["tests.layers"]


@pytest.fixture(scope="session")
def outcomes(request: pytest.FixtureRequest) -> dict[str, Outcome]:
    """What came of every example, by name: run as the site runs them, at most once a session, shared by all tests."""
    reporter = request.config.pluginmanager.getplugin("terminalreporter")
    project = Project.find(request.config.rootpath)
    scripts = [Script.load(path, project) for path in project.example_paths()]
    return {o.script.name: o for o in ensure(scripts, Store(project), tell=reporter.write_line)}


pytest_collect_file = Sybil(
    parsers=PARSERS, patterns=["README.md", "docs/*.md", "docs/**/*.md"], fixtures=["outcomes"]
).pytest()
