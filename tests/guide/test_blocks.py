"""Records for the `python exec` blocks of pages: from the build that is being rendered."""

import pytest

from guide import blocks
from measured.build import Build, RecordError
from measured.fences import rendering
from measured.project import Project
from measured.script import Script
from tests.engine.conftest import SampleProject


def build(project: SampleProject) -> Build:
    outcomes = {path.name: project.outcome(Script.load(path)) for path in sorted((project.root / "examples").iterdir())}
    return Build(Project.find(project.root), outcomes)


def test_a_record_and_its_files_are_found_by_name(project: SampleProject):
    project.write("x.py", "from pathlib import Path\nPath('n.json').write_text('[1, 2]')\nprint('hello')")
    with rendering(build(project)):
        record = blocks.record("x.py")
    assert record.lines == ["hello"]
    assert record.json("n.json") == [1, 2]


def test_a_record_of_a_failed_run_is_refused(project: SampleProject):
    project.write("x.py", "1 / 0")
    with rendering(build(project)), pytest.raises(RecordError, match=r"x\.py"):
        blocks.record("x.py")


def test_a_page_shows_the_build_whatever_becomes_of_the_files(project: SampleProject):
    project.write("x.py", "print('first')")
    with rendering(build(project)):
        project.write("x.py", "print('second')")
        assert blocks.record("x.py").output == "first\n"
        assert [outcome.script.name for outcome in blocks.every_outcome()] == ["x.py"]
