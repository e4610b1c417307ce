"""What `make bench` left: how long builds took, beside what they could have taken. JSON both ways."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from measured.project import Project
from measured.records.interpreter import Environment

FILE = Path("recordings") / "benchmark.json"
"""Where in a project the last result is kept."""


@dataclass(frozen=True)
class Row:
    """One figure and what it is to be at most."""

    label: str
    value: float
    goal: float | None
    unit: str
    """`times`, `s` or `ms`."""


@dataclass(frozen=True)
class Builds:
    """The builds of one project. All times are wall times in seconds."""

    name: str
    scripts: int
    pages: int
    first: float
    """With nothing recorded: every script runs, every page is made."""
    ideal: float
    """What its scripts would take without any overhead of ours, on all cores: see `tests/bench.py`."""
    plain: tuple[float, ...]
    """MkDocs alone, on the same pages with sources and outputs pasted in."""
    warm: tuple[float, ...]
    """With everything recorded, in turns with the plain ones."""
    changed: tuple[tuple[float, float], ...]
    """After a change to one script: the build, and what the script itself took."""

    @property
    def median_plain(self) -> float:
        """Seconds."""
        return median(self.plain)

    @property
    def median_warm(self) -> float:
        """Seconds."""
        return median(self.warm)

    def rows(self) -> list[Row]:
        """The figures that have a goal (first, warm, one changed), and what a script costs (first, warm)."""
        plain, warm = self.median_plain, self.median_warm
        excess = median(build - warm - own for build, own in self.changed)
        return [
            Row("First build / (plain build + ideal schedule)", self.first / (plain + self.ideal), 1.10, "times"),
            Row("Warm build / plain build", warm / plain, 1.15, "times"),
            Row("One script changed: beyond a warm build and its own time", excess, 0.3, "s"),
            Row(
                "Of a first build, our cost per script",
                1e3 * (self.first - plain - self.ideal) / self.scripts,
                None,
                "ms",
            ),
            Row("Of a warm build, our cost per script", 1e3 * (warm - plain) / self.scripts, None, "ms"),
        ]


@dataclass(frozen=True)
class Benchmark:
    """One run of `make bench`."""

    when: str
    """UTC, ISO 8601."""
    environment: Environment
    bare: tuple[float, ...]
    """Seconds of `python FILE` on an empty script, each."""
    run: tuple[float, ...]
    """Seconds of `runner.run` on the same script, in turns with the bare ones."""
    builds: tuple[Builds, ...]

    def overhead(self) -> Row:
        """What the runner adds to an empty script."""
        return Row(
            "Runner over the bare interpreter, an empty script", 1e3 * (median(self.run) - median(self.bare)), 5, "ms"
        )

    def write(self, path: Path) -> None:
        """Write it as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Benchmark:
        """Read what `write` wrote.

        Raises:
            ValueError: if there is no such file, or it is something else. The message says what to do.
        """
        try:
            return cls._of(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path} is no result of a benchmark ({error!r}); make it anew: make bench") from None

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Benchmark:
        builds = (
            Builds(
                **{
                    **one,
                    "plain": tuple(one["plain"]),
                    "warm": tuple(one["warm"]),
                    "changed": tuple((build, own) for build, own in one["changed"]),
                }
            )
            for one in data["builds"]
        )
        return cls(
            when=data["when"],
            environment=Environment(**data["environment"]),
            bare=tuple(data["bare"]),
            run=tuple(data["run"]),
            builds=tuple(builds),
        )


def result() -> Benchmark:
    """This project's last result. Raises ValueError as `Benchmark.read`."""
    return Benchmark.read(Project.find().root / FILE)
