"""Check that two builds of the guide agree: do figures measured again fall within the intervals printed before?

    python tools/reproduce.py FIRST SECOND [--pair BASE OTHER]… [--json]
    python tools/reproduce.py --build FOLDER [--json]

FIRST and SECOND are folders of records (`.measured/records`, copied after each build from nothing). With `--build`,
every example of the project is run twice, and the two sets of records are kept in FOLDER/first and FOLDER/second; run
that on a quiet machine. Comparisons are those of the pages, and each `--pair`.

It prints which share of the second build's medians and ratios lies within the first build's intervals, how many
verdicts changed, and each miss. The exit code is 1 if a target is missed or there is nothing to compare.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

from measured.build import Build, Claim
from measured.fences import FenceError, claims
from measured.fences.pages import comparison_groups
from measured.progress import Console
from measured.project import Project, ProjectError
from measured.records.comparison import Comparison, compare
from measured.records.model import Record
from measured.records.store import Store
from measured.schedule import Outcome, ensure
from measured.script import Script, ScriptError
from measured.statistics import Estimate, Verdict, rank

Records = dict[str, Record]
"""Timed records of one build, by name of the script."""
Claims = Mapping[tuple[str, int, str, str], Claim]
NO_CLAIMS: Claims = {}


@dataclass
class Tally:
    """A share of some figures, and its target."""

    name: str
    least: float
    """Least share that is aimed at."""
    inside: int = 0
    total: int = 0
    expected: float = 0.0
    """Number that would hold on average if all rounds of both builds were independent runs of one distribution."""
    misses: list[str] = field(default_factory=list)

    def add(self, holds: bool, miss: str, expected: float = 1.0) -> None:
        """Count a figure, or note why it missed."""
        self.total += 1
        self.inside += holds
        self.expected += expected
        if not holds:
            self.misses.append(miss)

    @property
    def share(self) -> float:
        """Share that holds; 1 where there is nothing to count."""
        return self.inside / self.total if self.total else 1.0

    @property
    def is_met(self) -> bool:
        """Whether the target is met."""
        return self.share >= self.least

    def __str__(self) -> str:
        target = f"target {self.least:.0%}{'' if self.is_met else ' MISSED'}"
        if self.expected < self.total:
            target += f"; independent runs: {self.expected / self.total:.1%}"
        return f"{self.name:62} {self.inside:4} of {self.total:4}  {self.share:6.1%}  ({target})"


def main(arguments: list[str] | None = None) -> int:
    """Compare two builds and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="records of the first and second build")
    parser.add_argument("--build", type=Path, metavar="FOLDER", help="run every example twice and keep the records")
    parser.add_argument("--pair", nargs=2, action="append", default=[], metavar=("BASE", "OTHER"))
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    options = parser.parse_args(arguments)
    if (len(options.folders) != 2) == (options.build is None):
        parser.error("expected two folders of records, or --build FOLDER")
    try:
        project = Project.find()
        folders = build_twice(project, options.build) if options.build else options.folders
        first, second = map(read_records, folders)
        claimed = [figure_claims(project, records) for records in (first, second)]
    except (ProjectError, ScriptError, FenceError, OSError, ValueError) as error:
        print(f"reproduce: {error}", file=sys.stderr)
        return 1
    pairs = {(group[0], other) for group in comparison_groups(project) for other in group[1:]}
    tallies = judge(first, second, sorted(pairs | {(base, other) for base, other in options.pair}), *claimed)
    if options.json:
        print(json.dumps([{**asdict(tally), "share": tally.share} for tally in tallies], indent=1))
    else:
        print(report(tallies))
    return 0 if tallies[0].total and all(tally.is_met for tally in tallies) else 1


def build_twice(project: Project, folder: Path) -> list[Path]:
    """Run every example twice and return the folders with the two sets of records."""
    scripts = Script.load_all(project)
    kept = [folder / "first", folder / "second"]
    for target in kept:
        outcomes = ensure(scripts, Store(project), fresh=True, groups=comparison_groups(project), tell=Console())
        if failed := [outcome.problem for outcome in outcomes if outcome.problem and outcome.origin == "run"]:
            raise ValueError("\n".join(failed))
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(project.cache / "records", target)
    return kept


def read_records(folder: Path) -> Records:
    """Return the timed records with an interval in a folder. Raises ValueError for a file that is no record."""
    records: Records = {}
    for path in sorted(folder.rglob("*.json")):
        try:
            record = Record.from_json(json.loads(path.read_text(encoding="utf-8"))["record"])
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path} is no record that this version can read: {error}") from None
        if record.timed and record.time.has_interval:
            records[record.name] = record
    if not records:
        raise ValueError(f"{folder} holds no record of a timed script with at least 6 rounds")
    return records


def figure_claims(project: Project, records: Records) -> Claims:
    """Return the comparisons of figures on the pages that have a ratio, by page, line and what is compared."""
    shown = {
        name: outcome for name, outcome in Build.from_store(project).outcomes.items() if outcome.origin == "recording"
    }
    measured = {name: Outcome(Script.named(name, project), record, "cache") for name, record in records.items()}
    found = claims(Build(project, shown | measured))
    return {(c.page, c.line, c.base, c.other): c for c in found if c.interval and c.base not in records}


def judge(
    first: Records,
    second: Records,
    pairs: Iterable[tuple[str, str]],
    claimed: Claims = NO_CLAIMS,
    again: Claims = NO_CLAIMS,
) -> list[Tally]:
    """Compare the medians, the figures, the ratios and the verdicts of two builds; claims are those of figures."""
    walls = Tally("wall times: medians within the first interval", 0.9)
    figures = Tally("figures from files: medians within the first interval", 0.9)
    for name in sorted(first.keys() & second.keys()):
        _count(walls, name, first[name].time, second[name].time)
        later = dict(estimates(second[name]))
        for where, estimate in estimates(first[name]):
            if where in later and estimate.has_interval:
                _count(figures, f"{name}, {where}", estimate, later[where])
    ratios = Tally("ratios: medians within the first interval", 0.95)
    flips = Tally("verdicts that don't flip between faster and slower", 1.0)
    kept = Tally('verdicts that don\'t change to or from "no difference shown"', 0.95)

    def count_verdicts(name: str, *verdicts: str) -> None:
        changed = f"{name}: {verdicts[0]}, then {verdicts[1]}"
        flips.add(set(verdicts) != {Verdict.FASTER, Verdict.SLOWER}, changed)
        kept.add(verdicts.count(Verdict.NO_DIFFERENCE) != 1, changed)

    for base, other in pairs:
        before, after = _comparison(first, base, other), _comparison(second, base, other)
        if before and after and before.ratio and after.ratio:
            name = f"{base} over {other}"
            _count(ratios, name, before.ratio, after.ratio)
            count_verdicts(name, before.ratio.verdict, after.ratio.verdict)
    for place in sorted(claimed.keys() & again.keys()):
        one, two = claimed[place], again[place]
        assert one.ratio and one.interval and two.ratio
        name = f"{one.base} over {one.other}"
        _count_median(ratios, name, (one.ratio, *one.interval), two.ratio, (one.rounds, two.rounds))
        count_verdicts(name, one.verdict, two.verdict)
    return [walls, figures, ratios, flips, kept]


def _count(tally: Tally, name: str, before: Estimate, after: Estimate) -> None:
    figure = (before.median, before.low, before.high)
    _count_median(tally, name, figure, after.median, (before.n, after.n))


def _count_median(
    tally: Tally, name: str, before: tuple[float, float, float], after: float, rounds: tuple[int, int]
) -> None:
    """Count whether a median falls within the interval of the first build."""
    median_before, low, high = before
    holds = low <= after <= high
    tally.add(holds, f"{name}: {median_before:.4g} ({low:.4g} to {high:.4g}), then {after:.4g}", _chance(*rounds))


@cache
def _chance(first: int, second: int) -> float:
    """Return how often the median of some runs falls within the interval of others of the same distribution.

    That is rarer than the interval covers the true median, as the second median varies too: about 90 % with 6 runs.
    """
    chance, tries, inside = random.Random(first * 100 + second), 10_000, 0
    for _ in range(tries):
        before = sorted(chance.random() for _ in range(first))
        inside += before[rank(first) - 1] <= median(chance.random() for _ in range(second)) <= before[-rank(first)]
    return inside / tries


def _comparison(records: Records, base: str, other: str) -> Comparison | None:
    return compare(records[base], records[other]) if base in records and other in records else None


def estimates(record: Record) -> Iterator[tuple[str, Estimate]]:
    """Return each figure of a record's JSON files with its place: `took.json: pool/2`."""
    for file in sorted(record.run.files):
        if file.endswith(".json"):
            for where, estimate in _inside(record.figures(file)):
                yield f"{file}: {where}" if where else file, estimate


def _inside(value: Any) -> Iterator[tuple[str, Estimate]]:
    if isinstance(value, Estimate):
        yield "", value
    parts: Iterable[tuple[object, Any]] = ()
    if isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, list):
        parts = enumerate(value)
    for place, part in parts:
        for where, estimate in _inside(part):
            yield f"{place}/{where}".rstrip("/"), estimate


def report(tallies: Iterable[Tally]) -> str:
    """Return the result as text: a line for each share, then the misses."""
    lines = [str(tally) for tally in tallies]
    for tally in tallies:
        if tally.misses:
            lines += ["", f"Not so, {tally.name}:", *(f"  {miss}" for miss in tally.misses)]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
