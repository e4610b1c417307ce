"""Rows, programs and curves of the page measuring.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from math import comb
from statistics import fmean, median

from measured.fences.values import Figure, Measured, per_round, total
from measured.formats import seconds
from measured.statistics import CONFIDENCE, Estimate

FIRST_CALLS = (6, 12, 25, 50, 100)
FEW = 4
"""Calls in a point of the curve of busy_halfway.py."""
SHOWN = 4
"""Programs in the chart of single calls."""
CLOCKS = {
    "`perf_counter()`": ("workers joined", "perf_counter"),
    "`process_time()` of the parent": ("workers joined", "process_time"),
    "`RUSAGE_CHILDREN`, workers alive": ("workers alive", "RUSAGE_CHILDREN"),
    "`RUSAGE_CHILDREN`, workers joined": ("workers joined", "RUSAGE_CHILDREN"),
}
"""Label of each time that clocks.py took, with its keys in clocks.json."""


def clocks(runs: Mapping[str, Measured]) -> Iterator[tuple[str, ...]]:
    """Return what each clock told with each start method, and what the tasks did by themselves."""
    told = [run.json("clocks.json") for run in runs.values()]
    for label, (when, clock) in CLOCKS.items():
        yield label, *(f"{times[when][clock]:.2f} s" for times in told)
    yield "`process_time()` of the tasks", *(f"{times['tasks']:.2f} s" for times in told)


def total_of(times: Sequence[Figure]) -> Figure:
    """Return the total of all calls under a name."""
    return total(*times, name=times[0].name.rpartition(",")[0])


def course(took: Mapping[str, Sequence[Figure]]) -> dict[str, list[tuple[float, Figure]]]:
    """Return the mean time of each few calls by the number of the last, all calls of a name one after the other."""
    places = count(FEW, FEW)
    return {
        name: [(next(places), mean_of(times[first : first + FEW])) for first in range(0, len(times), FEW)]
        for name, times in took.items()
    }


def mean_of(times: Sequence[Figure]) -> Figure:
    """Return the mean of some times, round by round."""
    return per_round(lambda *values: fmean(values), *times, name=times[0].name, unit=seconds)


def of_program(values: Sequence[float], name: str, machine: str) -> Figure:
    """Return the calls of one program as a figure."""
    return Figure(Estimate(tuple(values), tuple(range(1, len(values) + 1))), name, machine, seconds)


def programs(calls: Sequence[Figure]) -> list[Figure]:
    """Return a figure for each program, from one for each of its calls."""
    name, machine = "many_runs.py", calls[0].machine
    return [of_program(values, name, machine) for values in zip(*(call.values for call in calls), strict=True)]


def rows(found: Sequence[Figure]) -> dict[str, Figure]:
    """Return the first programs, for a chart of their calls."""
    return {f"Program {number}": program for number, program in enumerate(found[:SHOWN], 1)}


def narrowing(found: Sequence[Figure]) -> dict[str, list[tuple[float, Figure]]]:
    """Return the median and interval of the first calls of the first program, by their number."""
    first = found[0]
    return {
        "Median of the first calls": [
            (number, of_program(first.values[:number], first.name, first.machine))
            for number in FIRST_CALLS
            if number <= first.n
        ]
    }


@dataclass(frozen=True)
class Agreement:
    """Whether the medians of several programs vary as their intervals say."""

    programs: int
    outside: int
    """Programs whose interval doesn't contain the median of all their medians."""

    @property
    def chance(self) -> float:
        """Probability of at least so many, if each interval missed as rarely as it should."""
        miss = 1 - CONFIDENCE
        return sum(
            comb(self.programs, k) * miss**k * (1 - miss) ** (self.programs - k)
            for k in range(self.outside, self.programs + 1)
        )

    @property
    def too_many(self) -> bool:
        """Whether chance doesn't explain how many intervals are beside the median of all."""
        return self.chance < 1 - CONFIDENCE


def agreement(found: Sequence[Figure]) -> Agreement:
    """Return how many programs disagree with all of them."""
    middle = median(program.median for program in found)
    return Agreement(len(found), sum(not program.low <= middle <= program.high for program in found))
