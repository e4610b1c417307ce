"""Rows and curves of the page how-many-workers.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from measured.fences.values import Figure, Measured
from measured.formats import seconds

QUOTA = "quota of one CPU"
LIMITS = ("no limit", QUOTA, "one CPU", "PYTHON_CPU_COUNT=1")
"""Keys of counts.json, which counts.py writes, as the table has them: a phone shows the first columns."""

Took = Mapping[str, Mapping[str, Figure]]


def curves(took: Took) -> dict[str, list[tuple[float, Figure]]]:
    """Return the time of all tasks by the number of workers."""
    return {
        f"Tasks that {kind}": [(int(workers), time) for workers, time in times.items()] for kind, times in took.items()
    }


def rows(runs: Mapping[str, Measured]) -> Iterator[tuple[object, ...]]:
    """Return what each function counted under each limit; versions that counted the same share a row."""
    by_version = {version: run.json("counts.json") for version, run in runs.items()}
    functions = dict.fromkeys(chain.from_iterable(told["no limit"] for told in reversed(by_version.values())))
    for function in functions:
        same: dict[tuple[object, ...], list[str]] = {}
        for version, told in by_version.items():
            if function in told["no limit"]:
                counted = tuple(told.get(limit, {}).get(function, "") for limit in LIMITS)
                same.setdefault(counted, []).append(version)
        for counted, versions in same.items():
            yield f"`{function}`", " to ".join(dict.fromkeys((versions[0], versions[-1]))), *counted


def with_quota(runs: Mapping[str, Measured]) -> bool:
    """Return whether every version was asked under a quota."""
    return all(QUOTA in run.json("counts.json") for run in runs.values())


def quota_rows(took: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[object, ...]]:
    """Return the rows of the table of workers under a quota."""
    for workers, told in took.items():
        yield workers, seconds(told["all"]), seconds(told["longest"]), told["stops"]
