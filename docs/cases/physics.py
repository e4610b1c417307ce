"""Rows of the tables on the page physics.md: one size of a simulation, measured in two ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import truediv

from measured.fences.values import Compared, Figure, per_round
from measured.formats import count, percent, seconds, size, table, times

FRAMES_PER_SECOND = 60


@dataclass(frozen=True)
class Row:
    """A size with its time in two ways, and how the second compares with the first."""

    number: int
    base: Figure
    other: Figure
    compared: Compared


def rows(found: Iterable[tuple[int, Figure, Figure]], ratio: Callable[[Figure, Figure], Compared]) -> list[Row]:
    """Return the rows of a script's file, each with its comparison."""
    return [Row(number, base, other, ratio(base, other)) for number, base, other in found]


def known(found: Sequence[Row]) -> bool:
    """Return whether all rows were compared."""
    return all(row.compared.known for row in found)


def faster(found: Sequence[Row]) -> list[Row]:
    """Return the rows whose second way was faster."""
    return [row for row in found if row.compared.faster]


def slower(found: Sequence[Row]) -> list[Row]:
    """Return the rows whose second way was slower."""
    return [row for row in found if row.compared.slower]


def numbers(found: Sequence[Row]) -> str:
    """Return the sizes of rows as a list in a sentence: `5, 20 and 80`."""
    return _listed([count(row.number) for row in found])


def sizes(found: Sequence[Row]) -> str:
    """Return the sizes of rows in bytes as a list in a sentence."""
    return _listed([size(row.number) for row in found])


def step_table(found: Sequence[Row]) -> str:
    """Return the table of a step alone and shared."""
    heads = ["Bodies:", "Step alone:", "Step shared:", "Shared, compared with alone"]
    return table(heads, ((count(row.number), seconds(row.base), seconds(row.other), row.compared) for row in found))


def frame_table(found: Sequence[Row]) -> str:
    """Return the table of sparks moved here and by a worker, with the worker's share of a frame."""
    heads = ["Sparks:", "Moved here:", "Moved by a worker:", "Share of a frame:", "Worker, compared with here"]
    return table(
        heads,
        (
            (count(row.number), seconds(row.base), seconds(row.other), percent(of_a_frame(row.other)), row.compared)
            for row in found
        ),
    )


def of_a_frame(duration: Figure) -> Figure:
    """Return a duration as a share of a frame."""
    return per_round(lambda value: value * FRAMES_PER_SECOND, duration)


def heat_table(found: Sequence[Row]) -> str:
    """Return the table of CPU time alone and beside another process."""
    heads = ["Memory of each:", "CPU time alone:", "CPU time beside another:", "Beside another, as a multiple of alone"]
    return table(heads, ((size(row.number), seconds(row.base), seconds(row.other), multiple(row)) for row in found))


def multiple(row: Row) -> str:
    """Return how many times as much the second way took, if the two were shown to differ."""
    if row.compared.faster or row.compared.slower:
        return times(per_round(truediv, row.other, row.base))
    return str(row.compared)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
