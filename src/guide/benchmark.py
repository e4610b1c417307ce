"""Results of `make bench`: how long builds took, and the least they could have taken. JSON both ways."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from measured.fences import charts
from measured.formats import number, seconds
from measured.records.interpreter import Environment
from measured.statistics import Estimate

FILE = Path("recordings") / "benchmark.json"
"""The committed result, below the project's root."""


@dataclass(frozen=True)
class Row:
    """A figure and its goal."""

    label: str
    value: float
    goal: float | None
    """Greatest value that meets the goal."""
    unit: str
    """`times`, `s` or `ms`."""


@dataclass(frozen=True)
class Builds:
    """The builds of one project. All figures are wall times in seconds."""

    name: str
    scripts: int
    pages: int
    first: float
    """Nothing recorded: every script runs, every page is made."""
    ideal: float
    """The scripts alone, on all cores, without any overhead of the runner: see `tools/bench.py`."""
    plain: tuple[float, ...]
    """MkDocs alone, on the same pages with sources and outputs pasted in."""
    warm: tuple[float, ...]
    """Everything recorded; in turns with the plain builds."""
    changed: tuple[tuple[float, float], ...]
    """After a change to one script: the build, and the script's own time."""
    generated: bool = True
    """Whether the project was generated for the benchmark; otherwise it is this guide."""

    @property
    def median_plain(self) -> float:
        """Return the median of the plain builds."""
        return median(self.plain)

    @property
    def median_warm(self) -> float:
        """Return the median of the warm builds."""
        return median(self.warm)

    @property
    def least(self) -> float:
        """Return the least that the first build could have taken."""
        return self.median_plain + self.ideal

    @property
    def warm_over_plain(self) -> Estimate:
        """Return how many times as long as a plain build a warm one took, by round."""
        return _by_round(warm / plain for warm, plain in zip(self.warm, self.plain, strict=True))

    @property
    def excess(self) -> Estimate:
        """Return the seconds that a build after a change took beyond a warm one and the script's own time."""
        return _by_round(build - self.median_warm - own for build, own in self.changed)

    def rows(self) -> list[Row]:
        """Return the figures with a goal (first, warm, one changed), then the cost of a script (first, warm)."""
        beyond = median(warm - plain for warm, plain in zip(self.warm, self.plain, strict=True))
        warm_goal = 1.15 if self.generated else 1.10
        return [
            Row("First build / (plain build + ideal schedule)", self.first / self.least, 1.25, "times"),
            Row("Warm build / plain build", self.warm_over_plain.median, warm_goal, "times"),
            Row("One script changed: beyond a warm build and its own time", self.excess.median, 0.3, "s"),
            Row("Overhead of a first build, per script", 1e3 * (self.first - self.least) / self.scripts, None, "ms"),
            Row("Overhead of a warm build, per script", 1e3 * beyond / self.scripts, None, "ms"),
        ]


@dataclass(frozen=True)
class Benchmark:
    """A run of `make bench`."""

    when: str
    """UTC, ISO 8601."""
    environment: Environment
    bare: tuple[float, ...]
    """Wall times in seconds of `python FILE` with an empty script."""
    run: tuple[float, ...]
    """Wall times of `runner.run` with the same script, in turns with the bare ones."""
    builds: tuple[Builds, ...]

    @property
    def added(self) -> Estimate:
        """Return the seconds that the runner adds to an empty script, by round."""
        return _by_round(run - bare for run, bare in zip(self.run, self.bare, strict=True))

    def overhead(self) -> Row:
        """Return the time that the runner adds to an empty script, with its goal."""
        return Row("Runner over the bare interpreter, an empty script", 1e3 * self.added.median, 5, "ms")

    def write(self, path: Path) -> None:
        """Write the result as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Benchmark:
        """Return the result that `write` wrote.

        Raises:
            ValueError: if the file is missing or holds anything else. The message says what to do.
        """
        try:
            return cls._from_json(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path} isn't a result of the benchmark ({error!r}); run: make bench") from None

    @classmethod
    def _from_json(cls, data: Mapping[str, Any]) -> Benchmark:
        def builds(one: Mapping[str, Any]) -> Builds:
            changed = tuple((build, own) for build, own in one["changed"])
            return Builds(**{**one, "plain": tuple(one["plain"]), "warm": tuple(one["warm"]), "changed": changed})

        return cls(
            when=data["when"],
            environment=Environment(**data["environment"]),
            bare=tuple(data["bare"]),
            run=tuple(data["run"]),
            builds=tuple(map(builds, data["builds"])),
        )


def _by_round(values: Iterable[float]) -> Estimate:
    numbers = tuple(values)
    return Estimate(numbers, tuple(range(1, len(numbers) + 1)))


def over_least(benchmark: Benchmark) -> str:
    """Return a chart of the builds: how many times the least that they could have taken, and the goal."""
    rows, table = [], []
    for builds in benchmark.builds:
        first, warm, *_ = builds.rows()
        for kind, row, figure, took, of in (
            ("first build", first, _by_round([first.value]), builds.first, builds.least),
            ("built again", warm, builds.warm_over_plain, builds.median_warm, builds.median_plain),
        ):
            label, goal = f"{builds.name}, {kind}", number(row.goal or 0)
            rows.append(charts.Row(label, figure, number(row.value), f"goal {goal}"))
            shown = figure if figure.n > 1 else row.value
            table.append((label, number(shown), goal, f"{seconds(took)} over {seconds(of)}"))
    picture = charts.dots(rows, "Time over the least possible", baseline=1.0, units=(("times", 1.0),))
    return f'<div class="measured">{charts.chart(picture, ("Build", "Ratio", "Goal", "From"), table)}</div>'
