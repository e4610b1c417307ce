"""Figures of the page how-fast-is-this-build.md, all from the committed result of `make bench`."""

from __future__ import annotations

from statistics import median

from guide.benchmark import FILE, Benchmark, over_least
from measured.build import Build
from measured.formats import count, seconds, table

__all__ = ["change_table", "over_goal", "over_least", "result", "script_table"]


def result(build: Build) -> Benchmark:
    """Return the project's committed result. Raises ValueError as `Benchmark.read` does."""
    return Benchmark.read(build.project.root / FILE)


def over_goal(benchmark: Benchmark, row: int) -> str:
    """Return the builds whose figure in that row is above its goal: `this guide, 10 generated`; empty for none."""
    names = [builds.name for builds in benchmark.builds if builds.rows()[row].value > (builds.rows()[row].goal or 0)]
    return ", ".join(f"{name[0].lower()}{name[1:]}" for name in names)


def change_table(benchmark: Benchmark) -> str:
    """Return a table of the builds after a change to one script."""
    heads = ["Project", "Examples:", "Build after the change:", "The script itself:", "Everything else:", "Goal:"]
    rows = (
        (
            builds.name,
            count(builds.scripts),
            seconds(median(build for build, _ in builds.changed)),
            seconds(median(own for _, own in builds.changed)),
            seconds(max(builds.excess.median, 0)),
            seconds(builds.rows()[2].goal or 0),
        )
        for builds in benchmark.builds
    )
    return table(heads, rows)


def script_table(benchmark: Benchmark) -> str:
    """Return a table of the time beyond the least, divided by the number of scripts."""
    rows = (
        (builds.name, count(builds.scripts), *(seconds(max(row.value, 0) / 1e3) for row in builds.rows()[3:]))
        for builds in benchmark.builds
    )
    return table(["Project", "Examples:", "First build, for each:", "Built again, for each:"], rows)
