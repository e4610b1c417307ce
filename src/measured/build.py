"""The fixed set of outcomes that pages are rendered from. Rendering never starts a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from measured.project import Project
from measured.records.model import Record
from measured.records.store import Store
from measured.schedule import Outcome, recorded
from measured.script import Script


@dataclass(frozen=True)
class Build:
    """A project and what came of each of its examples, by name."""

    project: Project
    outcomes: Mapping[str, Outcome]

    @classmethod
    def from_store(cls, project: Project) -> Build:
        """Return a build of what is recorded now; scripts without a record have an outcome that says so."""
        scripts = [Script.load(path, project) for path in project.example_paths()]
        return cls(project, {outcome.script.name: outcome for outcome in recorded(scripts, Store(project))})

    def outcome(self, name: str) -> Outcome:
        """Return what came of an example (`pool/map_squares.py`).

        Raises:
            ScriptError: if there is no such example.
        """
        return self.outcomes.get(name) or recorded([Script.named(name, self.project)], Store(self.project))[0]

    def record(self, name: str) -> Record:
        """Return the record of an example.

        Raises:
            ScriptError: if there is no such example.
            RuntimeError: if it has no record, or did not do what it declares.
        """
        found = self.outcome(name)
        if found.problem or found.record is None:
            raise RuntimeError(found.problem)
        return found.record
