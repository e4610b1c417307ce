"""Rows and words of the page pools.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from measured.fences.values import Figure
from measured.formats import seconds, size

NAMES = {"pool": "`Pool`", "executor": "Executor", "joblib": "joblib", "loky": "loky", "mpire": "mpire"}
"""Headings, by the names in five_pools.py."""
HEADS = "", *NAMES.values()
CALLS = "short", "short, by 1", "short, by 100", "long"
"""Keys of the times of a call in took.json, which times.py writes."""

Took = Mapping[str, Mapping[str, Figure]]
Found = Mapping[str, Mapping[str, Any]]


def call_rows(took: Took) -> Iterator[tuple[str, ...]]:
    """Return how long a call of each kind took in each pool."""
    return ((name, *(seconds(took[pool][call]) for call in CALLS)) for pool, name in NAMES.items())


def against_pool(took: Took, ratio: Callable[[Figure, Figure], object]) -> Iterator[tuple[object, ...]]:
    """Return the times of a call of each kind in the other pools, compared with `Pool`."""
    for pool, name in NAMES.items():
        if pool != "pool":
            yield name, *(ratio(took["pool"][call], took[pool][call]) for call in CALLS)


def first_results(took: Took, method: str) -> dict[str, Figure]:
    """Return the time to the first result by pool and start method; `method` is Python's default."""
    ways = {pool: name.strip("`") for pool, name in NAMES.items()}
    for pool in ("pool", "executor"):
        ways[pool] += f", {method}"
    ways["mpire"] += ", fork"
    if method != "spawn":
        ways["pool spawn"] = "Pool, spawn"
    return {label: took[way]["first"] for way, label in ways.items()}


def memory_rows(told: Found) -> Iterator[tuple[str, ...]]:
    """Return the memory of a worker, and of the processes beside the workers, by pool and start method."""
    for pool, name in NAMES.items():
        for way, found in told.items():
            kind, _, method = way.partition(" ")
            if kind == pool:
                others = " + ".join(size(other) for other in sorted(found["others"], reverse=True))
                numpy = "yes" if found["numpy"] else "no"
                yield name, f"`{method}`" if method else "", size(max(found["workers"])), others or "none", numpy


def answer(outcome: Mapping[str, Any]) -> str:
    """Return how a call ended."""
    if "results" in outcome:
        return "works"
    return "no answer" if outcome["error"] == "TimeoutError" else f"`{outcome['error']}`"


def line(found: Mapping[str, Any]) -> str:
    """Return of which functions the traceback shows the line that raised the exception."""
    if found["exception"]["source"]:
        return "yes"
    return "of imports only" if found["imported"]["source"] else "no"


FATES: Mapping[str, tuple[str, Callable[[Any], str]]] = {
    "A lambda": ("lambda", lambda found: answer(found["lambda"])),
    "An exception": ("exception", lambda found: answer(found["exception"])),
    "Its line": ("exception", line),
    "A killed worker": ("killed", lambda found: answer(found["killed"])),
    "The next call": ("afterwards", lambda found: answer(found["afterwards"])),
}
"""Columns of the table of fates: each with its key in fates.json and the wording of its cells."""
FATE_HEADS = "", *FATES


def fate_rows(found: Found) -> Iterator[tuple[str, ...]]:
    """Return what each pool did in each case; an empty cell where a case wasn't tried."""
    for way, name in {**NAMES, "mpire spawn": "mpire, `spawn`"}.items():
        yield name, *(words(found[way]) if key in found[way] else "" for key, words in FATES.values())


def ended(found: Mapping[str, Any]) -> str:
    """Return whether all processes of a program ended."""
    return "yes" if "later" in found else "no"


def ctrl_c_rows(found: Found) -> Iterator[tuple[str, ...]]:
    """Return what Ctrl-C did to each pool."""
    yield "All processes end", *(ended(found[pool]) for pool in NAMES)
    yield "Last line of the output", *(f"`{found[pool]['last line']}`" for pool in NAMES)
    yield "Tracebacks", *(str(found[pool]["tracebacks"]) for pool in NAMES)
    yield "Calls begun after Ctrl-C", *(str(found[pool].get("later", "")) for pool in NAMES)
