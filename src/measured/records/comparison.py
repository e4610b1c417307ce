"""Comparison of two records: the ratio of their times, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from measured.records.model import Record
from measured.statistics import LEAST_ROUNDS, Ratio, Verdict, ratio


@dataclass(frozen=True)
class Comparison:
    """Two records, and the wall time of `base` over that of `other`, paired by round."""

    base: Record
    other: Record
    ratio: Ratio | None
    reason: str
    """Why there is no ratio; empty where there is one."""

    @property
    def together(self) -> bool:
        """Whether the two were measured in turns, in the same session."""
        return _were_together(self.base, self.other)

    @property
    def verdict(self) -> Verdict | None:
        """Whether `other` is faster than `base`; None where the two can't be compared."""
        return self.ratio.verdict if self.ratio else None


def compare(base: Record, other: Record) -> Comparison:
    """Compare the wall times of two records. Without common rounds in one session there is no ratio."""
    reason = _reason_against(base, other)
    found = None if reason else ratio(base.time, other.time)
    return Comparison(base, other, found, reason)


def _were_together(base: Record, other: Record) -> bool:
    return base.timed and other.timed and base.session == other.session != ""


def _reason_against(base: Record, other: Record) -> str:
    """Return why two records can't be compared, in words that follow "not compared: "; empty where they can."""
    for record in (base, other):
        if not record.timed:
            return f"{record.name} was not timed"
    if base.environment.machine != other.environment.machine:
        return f"measured on different machines ({base.environment.machine}; {other.environment.machine})"
    if base.environment.interpreter != other.environment.interpreter:
        return f"run by different interpreters ({base.environment.interpreter}; {other.environment.interpreter})"
    if not _were_together(base, other):
        return f"measured in different sessions ({base.when}; {other.when})"
    if (common := len(set(base.time.rounds) & set(other.time.rounds))) < LEAST_ROUNDS:
        return f"measured in {common} common round{'s' * (common != 1)}; a comparison needs {LEAST_ROUNDS}"
    return ""
