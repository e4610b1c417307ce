"""Report what is recorded: runs and medians, marks, and the comparisons on the pages. It never runs anything."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from measured.build import Build, Claim
from measured.fences import claims
from measured.formats import halves, number, seconds
from measured.records.model import Record
from measured.schedule import Outcome


@dataclass(frozen=True)
class Report:
    """Outcomes and claims of a build."""

    outcomes: tuple[Outcome, ...]
    claims: tuple[Claim, ...]

    @property
    def records(self) -> list[Record]:
        """Records to show, in the order of their names."""
        return [outcome.record for outcome in self.outcomes if outcome.record]

    @property
    def missing(self) -> list[Outcome]:
        """Outcomes without a record that can be shown."""
        return [outcome for outcome in self.outcomes if outcome.record is None or outcome.problem]


def report(build: Build) -> Report:
    """Return the report of a build.

    Raises:
        FenceError: if a fence of a page can't be rendered, for another reason than a missing record.
    """
    outcomes = sorted(build.outcomes.values(), key=lambda outcome: outcome.script.name)
    return Report(tuple(outcomes), tuple(claims(build)))


def as_text(report: Report) -> str:
    """Return a report to read: a part each for measured, marked, compared and missing."""
    timed = [record for record in report.records if record.timed]
    rest = len(report.records) - len(timed)
    parts = [
        _part("Measured", _measured(timed)),
        f"Run for their output, not timed: {rest}." if rest else "",
        _part("Marked", [f"{record.name}: {mark.text}" for record in timed for mark in record.marks]),
        _part("Compared on pages", _compared(report.claims)),
        _part("Missing", [line for outcome in report.missing for line in _reason(outcome)]),
    ]
    return "\n\n".join(part for part in parts if part) or "No example has a record."


def as_json(report: Report) -> str:
    """Return a report as JSON: `scripts`, `claims`, `missing`."""
    data = {
        "scripts": {record.name: _script(record) for record in report.records},
        "claims": [asdict(claim) for claim in report.claims],
        "missing": {outcome.script.name: outcome.problem for outcome in report.missing},
    }
    return json.dumps(data, indent=1)


def _part(title: str, lines: Sequence[str]) -> str:
    return "\n".join([f"{title}:", *(f"  {line}" for line in lines)]) if lines else ""


def _measured(records: Sequence[Record]) -> list[str]:
    """Return a line for each record, below a line for its interpreter and machine."""
    width = max((len(record.name) for record in records), default=0)
    lines: dict[str, list[str]] = {}
    for record in records:
        median, interval = halves(seconds(record.time))
        place = f"{record.environment.interpreter} on {record.environment.machine}:"
        text = f"  {record.name:{width}}  {median:>8}  {interval or 'no interval'}, {record.time.n} rounds"
        lines.setdefault(place, []).append(text)
    return [line for place, found in lines.items() for line in (place, *found)]


def _compared(claims: Sequence[Claim]) -> list[str]:
    lines = []
    for claim in claims:
        place = f"{claim.page}:{claim.line}" if claim.line else claim.page
        if claim.ratio is None or claim.interval is None:
            lines.append(f"{place}: {claim.other} against {claim.base}: no ratio, {claim.reason}")
            continue
        low, high = claim.interval
        ratio = f"{number(claim.ratio)} times ({number(low)}–{number(high)}) in {claim.rounds} rounds"
        lines.append(f"{place}: {claim.other} against {claim.base}: {claim.verdict}, {ratio}")
    return lines


def _reason(outcome: Outcome) -> list[str]:
    return (outcome.problem or f"{outcome.script.name} has no record").splitlines()


def _script(record: Record) -> dict[str, object]:
    time = record.time
    return {
        "end": record.end,
        "when": record.when,
        "session": record.session,
        "interpreter": record.environment.interpreter,
        "machine": record.environment.machine,
        "timed": record.timed,
        "rounds": time.n,
        "seconds": time.values,
        "median": time.median,
        "interval" if time.has_interval else "range": [time.low, time.high],
        "cpu_median": record.cpu,
        "peak_memory_median": record.peak_memory,
        "memory_kind": record.memory_kind,
        "marks": [asdict(mark) for mark in record.marks],
    }
