"""Figures of the page about/this-build."""

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from measured.build import Build, MissingRecord
from measured.fences.values import Figure
from measured.project import Project
from measured.schedule import Outcome
from measured.statistics import Estimate
from tests.engine.conftest import SampleProject
from tests.engine.invented import build, invented
from tests.guide.page_modules import page_module

MODULE = Path(__file__).parents[2] / "docs" / "about" / "this_build.py"


@pytest.fixture(scope="module")
def this_build() -> ModuleType:
    return page_module("about/this_build.py")


def loaded(outcome: Outcome, share: float) -> Outcome:
    """Return an outcome whose last run had that load from outside."""
    assert outcome.record
    *before, last = outcome.record.runs
    return replace(outcome, record=replace(outcome.record, runs=(*before, replace(last, outside_load=share))))


def test_the_summary_counts_runs_recordings_and_load(project: SampleProject, this_build: ModuleType):
    quiet = invented(project.write("quiet.py", "", "exclusive = true"), [2.0] * 8)
    busy = loaded(invented(project.write("busy.py", "", "exclusive = true"), [1.0] * 8), 0.5)
    worst = loaded(invented(project.write("worst.py", "", "exclusive = true"), [1.0] * 8), 0.9)
    other = invented(project.write("other.py", ""), [5.0], timed=False, origin="recording")
    found = this_build.summary(build(project, quiet, busy, worst, other))
    assert (found.runs, found.recordings, found.longest.name) == (3 * 9 + 1, 1, "other.py")
    assert found.wall == pytest.approx(9.0)
    assert [record.name for record in found.timed] == ["quiet.py", "busy.py", "worst.py"]
    assert [record.name for record in found.loaded] == ["worst.py", "busy.py"]


def test_a_record_still_to_be_made_is_told_as_one(project: SampleProject, this_build: ModuleType):
    missing = Outcome(project.write("later.py", ""), None, "missing")
    with pytest.raises(MissingRecord):
        this_build.summary(Build(Project.find(project.root), {"later.py": missing}, partial=True))


def test_the_bare_interpreter_is_the_median_of_each_round(this_build: ModuleType):
    walls = [Figure(Estimate((a, b), (1, 2), "one")) for a, b in ((1.0, 4.0), (2.0, 5.0), (9.0, 6.0))]
    assert this_build.bare(walls).values == (2.0, 5.0)
