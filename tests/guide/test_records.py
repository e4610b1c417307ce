"""The file with all records of a build."""

import json

from guide import records
from measured.build import Build
from measured.formats import size
from measured.project import Project
from measured.records.model import Record
from measured.script import Script
from tests.engine.conftest import SampleProject


def test_it_holds_every_record_and_its_link_states_its_size(project: SampleProject):
    project.write("x.py", "print('<é>')")
    project.write("y.py", "print('y')")
    outcomes = {path.name: project.outcome(Script.load(path)) for path in sorted((project.root / "examples").iterdir())}
    made = Build(Project.find(project.root), outcomes)
    text = records.as_json(made)
    assert [Record.from_json(record) for record in json.loads(text)] == [made.record("x.py"), made.record("y.py")]
    assert size(len(text)) in records.download(made)
