"""Arithmetic of the page overhead.md: when a pool pays, and the rows of its tables."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import truediv
from typing import Any

from measured.fences.values import Compared, Figure, per_round, total
from measured.formats import count, seconds, size, span, table

TASKS = 100
"""Number of tasks in short_and_long_tasks.py."""
LOOP, ONE, TWO, FOUR = "a loop", "1 in a pool", "2 in a pool", "4 in a pool"
"""Keys in the figures of one_two_four.py."""

Costs = Mapping[str, Mapping[str, Figure]]


def methods(took: Costs) -> list[str]:
    """Return the start methods that start_per_method.py measured."""
    return [name for name in took if name != "thread"]


def calls(one: Figure, number: int) -> Figure:
    """Return the time of several calls that take as long as one."""
    return per_round(lambda duration: number * duration, one)


def starts(took: Costs) -> dict[str, Figure]:
    """Return how long a thread and a process took from start to join, by start method."""
    return {name: costs["one"] for name, costs in took.items()}


def argument_curves(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[tuple[float, Figure]]]:
    """Return each step of an argument's way by the length of the list."""
    steps = {"Pickle": "pickle", "Unpickle": "unpickle", "Sum here": "sum here", "Sum in a worker": "sum there"}
    return {label: [(row["numbers"], row[step]) for row in rows] for label, step in steps.items()}


def memory_rows(told: Mapping[str, Mapping[str, Sequence[int]]]) -> Iterator[tuple[str, ...]]:
    """Return the rows of the table of memory."""
    return ((f"`{name}`", *map(size, told[name]["before"]), *map(size, told[name]["after"])) for name in told)


def process_rows(rows: Sequence[Sequence[Any]]) -> Iterator[tuple[object, ...]]:
    """Return the rows of the table of more processes than cores."""
    cores = rows[0][0]
    return ((number, number // cores, seconds(start), seconds(work)) for number, start, work in rows)


def all_parts(took: Costs, name: str) -> Figure:
    """Return how long all parts of one way of one_two_four.py took together."""
    return total(*took[name].values(), name=f"overhead/one_two_four.py, {name}")


def worker_rows(took: Costs) -> Iterator[tuple[str, ...]]:
    """Return the rows of the table of one, two and four workers."""
    one = all_parts(took, ONE)
    for name, parts in took.items():
        workers = name.removesuffix(" in a pool")
        proportional, start_and_end = "", ""
        if workers.isdigit():
            proportional = seconds(per_round(lambda whole, count=int(workers): whole / count, one))
            start_and_end = seconds(total(parts["start"], parts["end"]))
        times = seconds(parts["chains"]), seconds(parts["rank"])
        yield workers, seconds(all_parts(took, name)), proportional, start_and_end, *times


def serial_share(took: Costs) -> Figure:
    """Return which share of the loop's time was spent ranking."""
    return per_round(truediv, took[LOOP]["rank"], all_parts(took, LOOP))


def amdahl(serial: Figure) -> Figure:
    """Return the greatest speed-up that any number of workers can bring."""
    return per_round(lambda share: 1 / share, serial)


def gain(took: Costs) -> Figure:
    """Return by what factor two workers shortened the part that they share."""
    return per_round(truediv, took[LOOP]["chains"], took[TWO]["chains"])


def break_even_between(start: Figure, call: Figure, gained: Figure, tasks: int) -> tuple[float, float]:
    """Return between which lengths of a task a pool begins to pay, from the intervals of its costs.

    If the gain isn't above 1, no length is enough: infinity.
    """

    def length(start: float, call: float, gained: float) -> float:
        return (start / tasks + call) / (1 - 1 / gained) if gained > 1 else math.inf

    return length(start.low, call.low, gained.high), length(start.high, call.high, gained.low)


def break_even(start: Figure, call: Figure, gained: Figure, tasks: int) -> str:
    """Return the break-even as text: `240 to 310 µs`."""
    least, most = break_even_between(start, call, gained, tasks)
    if math.isinf(most):
        return "no length" if math.isinf(least) else f"{seconds(least)} or more"
    return span(least, most)


def break_even_table(took: Costs, call: Figure, gained: Figure) -> str:
    """Return a table of the break-even by start method and number of tasks."""
    sizes = (10, 100, 10_000)
    rows = (
        (f"`{name}`", seconds(took[name]["pool"]), *(break_even(took[name]["pool"], call, gained, n) for n in sizes))
        for name in methods(took)
    )
    return table(["Pool of two by", "Start, a call, end:", *(f"{count(n)} tasks:" for n in sizes)], rows)


@dataclass(frozen=True)
class Trial:
    """A length of task that was tried in a loop and in a pool."""

    task: Figure
    loop: Figure
    pool: Figure
    compared: Compared
    """The loop with the pool."""

    def computed(self, start: Figure, call: Figure, gained: Figure) -> tuple[float, float]:
        """Return between which times the pool should end, from its costs."""
        low = start.low + TASKS * call.low + self.loop.low / gained.high
        return low, start.high + TASKS * call.high + self.loop.high / gained.low


def trials(rows: Sequence[Sequence[Figure]], ratio: Callable[[Figure, Figure], Compared]) -> list[Trial]:
    """Return the lengths that short_and_long_tasks.py tried, shortest first."""
    return [Trial(task, loop, pool, ratio(loop, pool)) for task, loop, pool in rows]


@dataclass(frozen=True)
class BreakEven:
    """The break-even that the trials show: between two lengths of tasks."""

    reason: str
    """Why the trials show none; empty where they were compared."""

    lost: Figure | None
    """Longest task with which the pool was not shown to be faster."""
    won: Figure | None
    """Shortest task from which on the pool was faster in every trial."""

    def __str__(self) -> str:
        """Return when the pool was faster, as a fragment of a sentence."""
        if self.reason:
            return f"not compared ({self.reason})"
        if self.won is None:
            return "faster with none of the lengths tried"
        if self.lost is None:
            return f"faster with all of the lengths tried, from {seconds(self.won.median)} a task"
        return (
            f"not shown to be faster up to {seconds(self.lost.median)}, faster from {seconds(self.won.median)} a task"
        )


def measured(tried: Sequence[Trial]) -> BreakEven:
    """Return the break-even that trials show."""
    lost = [number for number, trial in enumerate(tried) if not trial.compared.faster]
    first = lost[-1] + 1 if lost else 0
    return BreakEven(
        reason=next((trial.compared.reason for trial in tried if not trial.compared.known), ""),
        lost=tried[lost[-1]].task if lost else None,
        won=tried[first].task if first < len(tried) else None,
    )


def agrees(tried: Sequence[Trial], start: Figure, call: Figure, gained: Figure) -> bool:
    """Return whether the computed break-even lies where the trials show it."""
    least, most = break_even_between(start, call, gained, TASKS)
    shown = measured(tried)
    lost = shown.lost.median if shown.lost else 0.0
    return most >= lost and (shown.won is None or least <= shown.won.median)


def shortest_took_longer(tried: Sequence[Trial], start: Figure, call: Figure, gained: Figure) -> bool:
    """Return whether the pool took longer than computed for the shortest tasks, by both intervals."""
    return tried[0].pool.low > tried[0].computed(start, call, gained)[1]


def trial_table(tried: Sequence[Trial], start: Figure, call: Figure, gained: Figure) -> str:
    """Return a table of the trials with the times computed from the costs."""
    heads = ["A task:", "Loop:", "Pool, computed:", "Pool, measured:", "Pool, compared with the loop"]
    rows = (
        (
            seconds(trial.task.median),
            seconds(trial.loop),
            span(*trial.computed(start, call, gained)),
            seconds(trial.pool),
            trial.compared,
        )
        for trial in tried
    )
    return table(heads, rows)
