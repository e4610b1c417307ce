"""Figures of the page how-fast-is-this-build.md, all from the committed result of `make bench`."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from guide.benchmark import FILE, Benchmark, over_least
from measured.build import Build
from measured.formats import count, seconds, table

__all__ = ["change_table", "over_goal", "over_least", "result", "script_table"]

GENERATED = " generated"
"""Part of the name of each generated project in the result."""


def result(build: Build) -> Benchmark:
    """Return the project's committed result. Raises ValueError as `Benchmark.read` does."""
    return Benchmark.read(build.project.root / FILE)


def over_goal(benchmark: Benchmark, row: int) -> str:
    """Return the builds above their goal in that row: `this guide and the generated projects with 10 and 100 scripts`.

    It is empty if there are none.
    """
    over = [builds for builds in benchmark.builds if builds.rows()[row].value > (builds.rows()[row].goal or 0)]
    sizes = [count(builds.scripts) for builds in over if GENERATED in builds.name]
    named = [f"{builds.name[0].lower()}{builds.name[1:]}" for builds in over if GENERATED not in builds.name]
    if sizes:
        named.append(f"the generated project{'s' * (len(sizes) > 1)} with {_listed(sizes)} scripts")
    return _listed(named)


def _listed(names: Sequence[str]) -> str:
    """Return names as a list in a sentence: `10, 100 and 1,000`."""
    *first, last = names or [""]
    return f"{', '.join(first)} and {last}" if first else last


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
