"""Values of `computed` fences: figures that print with their interval, records, and comparisons that are claims."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from measured.formats import halves, number, seconds, size, times
from measured.records.comparison import Comparison
from measured.records.model import Record
from measured.statistics import LEAST_ROUNDS, Estimate, Ratio


@dataclass(frozen=True, init=False)
class Figure(Estimate):
    """An estimate with its name and its unit. It prints as its median with its interval."""

    name: str = ""
    machine: str = ""
    """Interpreter and machine that it was measured with."""
    unit: Callable[[Any], str] = number

    def __init__(
        self, estimate: Estimate, name: str = "", machine: str = "", unit: Callable[[Any], str] = number
    ) -> None:
        """Take the values of an estimate."""
        super().__init__(estimate.values, estimate.rounds, estimate.session)
        vars(self).update(name=name, machine=machine, unit=unit)

    def __str__(self) -> str:
        """Return the median with its interval."""
        return self.unit(self)


def per_round(
    function: Callable[..., float], *figures: Figure, name: str = "", unit: Callable[[Any], str] = number
) -> Figure:
    """Return a figure that is computed from others of the same session, round by round: `per_round(add, start, end)`.

    Raises:
        ValueError: if the figures have no round in common.
    """
    by_round = [dict(zip(f.rounds, f.values, strict=True)) for f in figures]
    common = [round_ for round_ in by_round[0] if all(round_ in values for values in by_round)]
    if not common or len({figure.session for figure in figures}) > 1:
        raise ValueError(f"{', '.join(figure.name for figure in figures)}: not measured in the same rounds")
    values = tuple(function(*(values[round_] for values in by_round)) for round_ in common)
    return Figure(Estimate(values, tuple(common), figures[0].session), name, figures[0].machine, unit)


def total(*figures: Figure, name: str = "") -> Figure:
    """Return the sum of figures of the same unit, round by round."""
    return per_round(lambda *values: sum(values), *figures, name=name, unit=figures[0].unit)


def named(value: Any, name: str, machine: str, unit: Callable[[Any], str] = number) -> Any:
    """Return what `Record.figures` gave with each estimate as a figure, named by its place in the file."""
    if isinstance(value, Estimate):
        return Figure(value, name, machine, unit)
    if isinstance(value, dict):
        return {key: named(part, f"{name}, {key}", machine, unit) for key, part in value.items()}
    if isinstance(value, list):
        return [named(part, f"{name}, {place + 1}", machine, unit) for place, part in enumerate(value)]
    return value


def reason_against(base: Figure, other: Figure) -> str:
    """Return why two figures have no ratio, in a few words."""
    if max(base.n, other.n) == 1:
        return "run once"
    if base.session != other.session:
        return "measured in different sessions"
    common = len(set(base.rounds) & set(other.rounds))
    return f"{common} common rounds; a comparison needs {LEAST_ROUNDS}" if common < LEAST_ROUNDS else "a figure of 0"


def made_on(record: Record) -> str:
    """Return interpreter and machine of a record."""
    return f"{record.environment.interpreter} on {record.environment.machine}"


class Measured:
    """A record whose times and memory print with their interval. Everything else is the record's."""

    def __init__(self, record: Record) -> None:
        """Make figures of the record's times and memory."""
        self.record = record
        self.wall = Figure(record.time, record.name, made_on(record), seconds)
        self.cpu = Figure(record.cpu_time, record.name, made_on(record), seconds)
        self.memory = Figure(record.memory, record.name, made_on(record), size)

    def __getattr__(self, name: str) -> Any:
        """Return an attribute of the record."""
        return getattr(self.record, name)

    def __dir__(self) -> list[str]:
        """Return the names of this and of the record."""
        return sorted({*super().__dir__(), *dir(self.record)})


@dataclass(frozen=True)
class Compared:
    """Two measured values and their ratio; it prints as a fragment: `1.8 times as fast (1.6–2.0)`."""

    base: Any
    other: Any
    ratio: Ratio | None
    reason: str
    """Why there is no ratio; empty where there is one."""

    @classmethod
    def of(cls, comparison: Comparison) -> Compared:
        """Return a comparison of two records."""
        return cls(Measured(comparison.base), Measured(comparison.other), comparison.ratio, comparison.reason)

    def __str__(self) -> str:
        """Return ratio and interval as a fragment of a sentence."""
        if self.ratio is None:
            return f"not compared ({self.reason})"
        factor, interval = halves(times(self.ratio))
        return f"no difference shown ({interval})" if self.undecided else f"{factor} as fast ({interval})"

    @property
    def known(self) -> bool:
        """Whether there is a ratio; otherwise `reason` says why not."""
        return self.ratio is not None

    @property
    def faster(self) -> bool:
        """Whether `other` is faster than `base`."""
        return self.ratio is not None and self.ratio.faster

    @property
    def slower(self) -> bool:
        """Whether `other` is slower than `base`."""
        return self.ratio is not None and self.ratio.slower

    @property
    def undecided(self) -> bool:
        """Whether the two were compared and no difference was shown."""
        return self.ratio is not None and self.ratio.undecided
