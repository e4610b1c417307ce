"""Builds of records whose times are invented, so that a test knows what a page must say of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from measured.build import Build
from measured.project import Project
from measured.records.interpreter import environment
from measured.records.model import Record
from measured.runner.protocol import Run
from measured.schedule import Outcome
from measured.script import Script

from .conftest import SampleProject

LOOP = (2.0, 2.1, 2.0, 1.9, 2.0, 2.0)
POOL = (1.0, 1.1, 1.0, 1.0, 1.0, 0.9)
"""Half as long, round by round, within a few percent."""


def invented(
    script: Script,
    walls: Sequence[float],
    *,
    files: Sequence[Mapping[str, Any]] = (),
    origin: str = "run",
    timed: bool = True,
    session: str = "one",
    **of_environment: Any,
) -> Outcome:
    """Return an outcome with a counted run for each wall time, after a warm-up; files are JSON, one set per run."""
    runs = [Run("exit 0", "", walls[0], 0.1, 1000, memory_kind="PSS", round=0)]
    for number, wall in enumerate(walls):
        left: dict[str, str | bytes] = {
            name: json.dumps(data) for name, data in (files[number] if files else {}).items()
        }
        runs.append(Run("exit 0", "out\n", wall, wall / 2, 1000, memory_kind="PSS", round=number + 1, files=left))
    env = replace(environment(), **of_environment)
    record = Record.of(script, env, runs if timed else runs[1:2], session=session, timed=timed)
    return Outcome(script, record, origin)


def build(project: SampleProject, *outcomes: Outcome, partial: bool = False) -> Build:
    """Return a build of these outcomes."""
    return Build(Project.find(project.root), {outcome.script.name: outcome for outcome in outcomes}, partial=partial)
