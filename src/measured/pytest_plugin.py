"""Records as fixtures, and every fence of a page as a test.

For a root `conftest.py`:

    from measured.pytest_plugin import PARSERS, build, outcomes

    pytest_collect_file = Sybil(parsers=PARSERS, patterns=["docs/**/*.md"], fixtures=["build"]).pytest()
"""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

import pytest
from sybil import Document, Example, Region
from sybil.typing import Evaluator, Parser

from measured.build import Build
from measured.fences import FENCES, FenceError, Place, current_build, pages, render, rendering
from measured.fences.branches import render_every_branch
from measured.fences.computed import Computed
from measured.project import Project
from measured.records.store import Store
from measured.runner import client as runner
from measured.runner import locks
from measured.schedule import Outcome, ensure
from measured.script import Script

ONLY = pytest.StashKey[Collection[Path]]()
"""Key in a configuration's stash: the files of the only examples that tests need. Without it, all are run."""


@pytest.fixture(scope="session")
def build(request: pytest.FixtureRequest) -> Build:
    """The record of every example, made as for the site, at most once a session, shared by all tests."""
    project = Project.find(request.config.rootpath)
    reporter = request.config.pluginmanager.getplugin("terminalreporter")
    tell: Callable[[str], object] = reporter.write_line if reporter else lambda _: None
    only = request.config.stash.get(ONLY, None)
    scripts = [script for script in Script.load_all(project) if only is None or script.path in only]
    project.cache.mkdir(exist_ok=True)
    # Of the workers of pytest-xdist, the first makes the records while the others wait.
    with locks.locked(project.cache / "tests.lock", exclusive=True, waiting=lambda: None):
        outcomes = ensure(scripts, Store(project), groups=pages.comparison_groups(project), tell=tell)
    return Build(project, {outcome.script.name: outcome for outcome in outcomes})


@pytest.fixture(scope="session")
def outcomes(build: Build) -> Mapping[str, Outcome]:
    """The outcome of every example, by name."""
    return build.outcomes


def fence(example: Example) -> str | None:
    """Render a fence with the code and the records of the site; a `computed` fence in each of its branches too."""
    place = _place(example)
    body = str(example.region.lexemes["source"])
    try:
        render(pages.kind(example.region), body, place)
        parsed = FENCES[pages.kind(example.region)].parse(body)
        if isinstance(parsed, Computed):
            render_every_branch(parsed, place)
    except FenceError as error:
        return f"{place.shown(error.line)}: {error}"
    return None


def fragment(example: Example) -> str | None:
    """Run a short `python` block as a script, so that its `__main__` is a file and its main guard holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fragment.py")
        path.write_text(str(example.region.lexemes["source"]), encoding="utf-8")
        run = runner.run(Script.load(path), exclusive=False)
    if run.end != "exit 0" or run.left_behind:
        return f"ended with {run.end}, left behind {list(run.left_behind)}\n{run.output}"
    return None


def executed(example: Example) -> str | None:
    """Run a block as markdown-exec does: by `exec`, its printed text the result. A block must print something."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), rendering(_place(example).build):
        exec(compile(str(example.region.lexemes["source"]), example.path, "exec"), {"__name__": "computed"})
    return None if printed.getvalue().strip() else "printed nothing"


EVALUATORS: dict[str, Evaluator] = {**dict.fromkeys(FENCES, fence), "python": fragment, "python exec": executed}
"""The test of each kind of fence."""


def fences(document: Document) -> Iterable[Region]:
    """Yield the fences of a page that can be tested. A Sybil parser."""
    for region in pages.outer_regions(document):
        if evaluator := EVALUATORS.get(pages.kind(region)):
            region.parsed, region.evaluator = region.lexemes["source"], evaluator
            yield region


PARSERS: list[Parser] = [fences]
"""For `Sybil(parsers=PARSERS, …)` in a root `conftest.py`."""


def _place(example: Example) -> Place:
    found = example.namespace.get("build") or current_build()
    path = Path(example.path)
    page = path.relative_to(found.project.docs).as_posix() if path.is_relative_to(found.project.docs) else ""
    return Place(found, page, example.line)
