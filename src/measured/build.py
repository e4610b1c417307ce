"""The fixed set of outcomes that pages are rendered from. Rendering never starts a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from measured.project import Project
from measured.records.comparison import Comparison, compare
from measured.records.model import Record
from measured.records.store import Store
from measured.schedule import Outcome, recorded
from measured.script import Script, ScriptError, split_name


class RecordError(Exception):
    """An example without a record that can be shown: it failed, or no record was made."""


class MissingRecord(RecordError):
    """An example that has not run yet. A partial build shows a placeholder instead."""


@dataclass(frozen=True)
class Claim:
    """A comparison on a page: what was compared, and what came of it."""

    page: str
    """Path of the page below the pages' folder: `guide/pool.md`."""
    line: int
    """Line of the fence on the page; 0 where it is unknown."""
    heading: str
    """Heading above the fence."""
    base: str
    """Name of the script, or of the figure, that is compared with."""
    other: str
    """Name of the script, or of the figure, of which the verdict says whether it is faster."""
    rounds: int
    """Number of rounds that both have in common."""
    ratio: float | None
    """Median of base over other; None where there is no ratio."""
    interval: tuple[float, float] | None
    verdict: str
    """`faster`, `slower`, `no difference shown`; or `none`."""
    reason: str
    """Why there is no ratio; empty where there is one."""
    machine: str


@dataclass(frozen=True)
class Build:
    """A project and the outcome of each of its examples, by name."""

    project: Project
    outcomes: Mapping[str, Outcome]
    partial: bool = False
    """Whether runs are still under way: a missing record is shown as a placeholder, and is no error."""
    claims: list[Claim] = field(default_factory=list, compare=False)
    """Comparisons on the pages rendered so far."""
    files: dict[str, str] = field(default_factory=dict, compare=False)
    """Texts of the files that the pages rendered so far link to, by their paths in the site."""

    @classmethod
    def from_store(cls, project: Project) -> Build:
        """Return a build of the records that are there now. A script without one has an outcome that says so."""
        scripts = Script.load_all(project)
        return cls(project, {outcome.script.name: outcome for outcome in recorded(scripts, Store(project))})

    def outcome(self, name: str) -> Outcome:
        """Return the outcome of an example (`pool/map_squares.py`).

        Raises:
            ScriptError: if there is no such example, or it has variants and none is named.
        """
        found = self.variants(name)
        if name != found[0].script.name:
            names = ", ".join(outcome.script.name for outcome in found)
            raise ScriptError(f"{found[0].script.file} runs in several variants; name one of {names}")
        return found[0]

    def variants(self, name: str) -> list[Outcome]:
        """Return the outcomes of an example in each of its variants; one outcome if it has none, or one is named.

        Raises:
            ScriptError: if there is no such example.
        """
        if found := self.outcomes.get(name):
            return [found]
        known = [outcome for key, outcome in self.outcomes.items() if split_name(key)[0] == name]
        return known or recorded(Script.named(name, self.project).in_variants(), Store(self.project))

    def record(self, name: str) -> Record:
        """Return the record of an example.

        Raises:
            ScriptError: if there is no such example.
            MissingRecord: if it has not run yet.
            RecordError: if it did not do what it declares, or can't run here and has no recording.
        """
        found = self.outcome(name)
        if found.origin == "missing":
            raise MissingRecord(f"{found.script.shown} has no record yet; run `measured site`, which makes it")
        if found.problem or found.record is None:
            raise RecordError(found.problem or f"{found.script.shown} has no record")
        return found.record

    def compare(self, base: str, other: str) -> Comparison:
        """Return how the times of two examples compare. Raises as `record` does."""
        return compare(self.record(base), self.record(other))

    def claim(self, claim: Claim) -> None:
        """Add a claim; a page that is rendered again makes the same claims."""
        if claim not in self.claims:
            self.claims.append(claim)
