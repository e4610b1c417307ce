"""Rows and words of the page pools.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from measured.fences.values import Figure
from measured.formats import seconds, size

NAMES = {"pool": "`Pool`", "executor": "Executor", "joblib": "joblib", "loky": "loky", "mpire": "mpire"}
"""Headings, by the names in five_pools.py."""
CALLS = {
    "Short, default chunks": "short",
    "Short, one by one": "short, by 1",
    "Short, 40 in a chunk": "short, by 40",
    "Long, one by one": "long",
}
"""Kinds of calls, each with its key in took.json, which times.py writes."""

Took = Mapping[str, Mapping[str, Figure]]
Found = Mapping[str, Mapping[str, Any]]


def call_rows(took: Took, ratio: Callable[[Figure, Figure], object]) -> Iterator[tuple[object, ...]]:
    """Return how long a call of each kind took in each pool, and the comparison with `Pool`."""
    for kind, call in CALLS.items():
        for pool, name in NAMES.items():
            compared = "" if pool == "pool" else ratio(took["pool"][call], took[pool][call])
            yield "" if compared else kind, name, seconds(took[pool][call]), compared


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
                label = f"{name}, `{method}`" if method else name
                yield label, size(max(found["workers"])), others or "none", numpy


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


def lambda_rows(found: Found) -> Iterator[tuple[str, ...]]:
    """Return what each pool did with a lambda, and of which functions it shows the line that raised an exception."""
    for pool, name in NAMES.items():
        yield name, answer(found[pool]["lambda"]), line(found[pool])
    yield "mpire, `spawn`", answer(found["mpire spawn"]["lambda"]), ""


def killed_rows(found: Found) -> Iterator[tuple[str, ...]]:
    """Return what each pool did when a worker was killed, and at the next call."""
    for pool, name in NAMES.items():
        killed, afterwards = answer(found[pool]["killed"]), answer(found[pool]["afterwards"])
        yield name, killed, "the same" if afterwards == killed else afterwards


def ctrl_c_rows(found: Found) -> Iterator[tuple[str, ...]]:
    """Return what Ctrl-C did to each pool."""
    for pool, name in NAMES.items():
        effects = found[pool]
        ended = "yes" if "later" in effects else "no"
        yield name, ended, str(effects["tracebacks"]), str(effects.get("later", ""))
