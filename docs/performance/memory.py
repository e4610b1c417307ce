"""Curves and rows of the page memory.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from measured.fences.values import Figure, per_round
from measured.formats import size

Points = list[tuple[float, Figure]]
Held = Mapping[str, Mapping[str, Figure]]
"""Sizes by kind of memory, or by way, then by what they were measured at."""


def points(sizes: Mapping[str, Figure]) -> Points:
    """Return a series of sizes over the numbers they were measured at."""
    return [(float(at), figure) for at, figure in sizes.items()]


def kinds(held: Held) -> dict[str, Points]:
    """Return the sums of each kind of memory by the number of workers."""
    return {f"Sum of {kind}": points(sizes) for kind, sizes in held.items()}


def programs(held: Mapping[str, Held]) -> dict[str, Points]:
    """Return the PSS of each program by its number of workers."""
    return {name: points(kinds["PSS"]) for name, kinds in held.items()}


def added(held: Held) -> Figure:
    """Return how much each worker from the second to the eighth added to the PSS."""
    return per_round(lambda most, least: (most - least) / 7, held["PSS"]["8"], held["PSS"]["1"], unit=size)


def added_rows(held: Mapping[str, Held]) -> Iterator[tuple[object, ...]]:
    """Return for each program the sums with eight workers, and what a worker added."""
    for name, sums in held.items():
        yield name, sums["RSS"]["8"], sums["PSS"]["8"], added(sums)


def shares(held: Held) -> dict[str, Points]:
    """Return the memory of each worker by the share that it had read."""
    return {f"{way[0].upper()}{way[1:]}": points(sizes) for way, sizes in held.items()}


def frozen_rows(held: Held) -> Iterator[tuple[object, ...]]:
    """Return the rows of the table of frozen objects."""
    for way, sizes in held.items():
        yield f"{way[0].upper()}{way[1:]}", sizes["forked"], sizes["collected"], sizes["read"]


def by_task(held: Mapping[str, Sequence[Figure]]) -> dict[str, Points]:
    """Return what a worker held after each of its tasks."""
    return {f"{name}()": [(float(n), figure) for n, figure in enumerate(sizes, 1)] for name, sizes in held.items()}
