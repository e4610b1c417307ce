"""The model of the page will-it-help.md: the time of a loop, of threads and of a pool.

docs/assets/calculator.js repeats it. All times are in seconds, all sizes in bytes.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from html import escape
from typing import Any

from measured.fences.charts import Apart
from measured.fences.values import Figure, per_round
from measured.formats import seconds

GOLDEN = (math.sqrt(5) - 1) / 2
"""Its multiples, without their whole part, are spread evenly over 0 to 1 in any number of them."""
MOST = 5000
"""Chunks of a chunk size that is tried; of more of them, the workers hardly end any closer together."""
BAND = 0.9
"""Share of the tried workloads whose time lies in the band around a predicted one."""

Constants = Mapping[str, Any]
"""What constants.py prints: of a machine and an interpreter."""
Costs = Mapping[str, float]
"""For how long something occupies the parent, and how much CPU time it takes in all: "parent" and "cpu"."""


@dataclass(frozen=True)
class Work:
    """What the reader knows about her tasks."""

    tasks: int
    seconds: float
    """Mean time of a task."""
    spread: float = 0
    """Standard deviation of that time, as a share of it."""
    waits: float = 0
    """Share of a task's time in which it waits."""
    out: float = 0
    """Size of a pickled argument."""
    back: float = 0
    """Size of a pickled result."""
    data: str = "block"
    """What is sent: "block" for bytes, texts and arrays, "numbers" for a list of them, "rows" for lists
    of lists, "objects" for dicts."""
    workers: int = 2
    method: str = "fork"
    imports: float = 0
    """Time that a spawned worker, or the fork server, takes to import the program's modules."""
    first: bool = True
    """Whether no other pool was started before with the same start method."""

    @property
    def loop(self) -> float:
        """The time of a loop over all tasks."""
        return self.tasks * self.seconds

    @property
    def threads(self) -> float:
        """The least time of as many threads as workers: under the GIL, one of them computes while others wait."""
        return max(self.loop * (1 - self.waits), math.ceil(self.tasks / self.workers) * self.seconds)


def pool(work: Work, constants: Constants, chunk: int) -> float:
    """Return the time from before a pool's start until after its end."""
    cpus, costs = constants["cpus"], constants["start"][work.method]
    start = costs["first"] * work.first + costs["pool"] + costs["worker"] * work.workers
    late = max(0, work.workers / cpus - 1)
    start += costs["boot"] * late + work.imports * {"fork": 0, "forkserver": 1, "spawn": 1 + late}[work.method]
    busy = max(1, work.workers * (1 - work.waits) / cpus)
    slower = 1 if work.workers == 1 else busy / constants["efficiency"]
    task = work.seconds * (work.waits + (1 - work.waits) * slower)
    out, back = _costs(work, constants)
    chunks = math.ceil(work.tasks / chunk)
    dispatch = constants["dispatch"]
    sending = {kind: chunks * dispatch[kind] + work.tasks * (out[kind] + back[kind]) for kind in dispatch}
    computing = work.loop * (1 - work.waits) / (1 if work.workers == 1 else constants["efficiency"])
    least = max(sending["parent"], (sending["cpu"] + computing) / min(cpus, work.workers + 1))
    took: float = start + max(least, _last_end(work, task, constants, chunk))
    return took


def _costs(work: Work, constants: Constants) -> tuple[Costs, Costs]:
    """Return what the argument and the result of a task cost."""
    item, byte = constants["item"], constants[work.data]
    out = {kind: item[kind] + work.out * byte["out"][kind] for kind in item}
    return out, {kind: work.back * byte["back"][kind] for kind in item}


def _last_end(work: Work, task: float, constants: Constants, chunk: int) -> float:
    """Return when the last result is there: a chunk occupies the parent, the worker free first, then the parent."""
    dispatch: Costs = constants["dispatch"]
    out, back = _costs(work, constants)
    receive, unpack, pack = (max(0.0, cost["cpu"] - cost["parent"]) for cost in (dispatch, out, back))
    free, sent, ends = [0.0] * work.workers, 0.0, []
    for size, length in _chunks(work, chunk):
        sent += dispatch["parent"] + size * out["parent"]
        first = free.index(min(free))
        free[first] = max(free[first], sent) + receive + size * (unpack + pack) + length * task
        ends.append((free[first], size * back["parent"]))
    received: float = 0.0
    for end, cost in sorted(ends):
        received = max(received, end) + cost
    return received


def _chunks(work: Work, chunk: int) -> list[tuple[int, float]]:
    """Return how many tasks each chunk has, and its length in tasks of the mean length.

    The lengths have the spread of such chunks, and together they are as long as all tasks.
    """
    sizes = [min(chunk, work.tasks - done) for done in range(0, work.tasks, chunk)]
    lengths = []
    for number, size in enumerate(sizes, 1):
        even, spread = number * GOLDEN % 1, min(10, work.spread / math.sqrt(size))
        power = spread**2 + spread * math.sqrt(spread**2 + 1)
        lengths.append(size * (power + 1) * even**power)  # of a uniform number: mean 1, that standard deviation
    total = sum(lengths)
    return [(size, length * work.tasks / total) for size, length in zip(sizes, lengths, strict=True)]


def default_chunk(work: Work) -> int:
    """Return the chunk size of Pool.map, which makes four chunks for each worker."""
    return math.ceil(work.tasks / (4 * work.workers))


def best_chunk(work: Work, constants: Constants) -> int:
    """Return the chunk size with the shortest time, of the default and some powers of two; of equals, the smallest."""
    most = math.ceil(work.tasks / work.workers)
    powers = (1 << power for power in range(most.bit_length()))
    sizes = {default_chunk(work), *(size for size in powers if work.tasks <= MOST * size)}
    return min(sorted(sizes), key=lambda chunk: pool(work, constants, chunk))


def verdict(loop: float, band: tuple[float, float], threads: float = math.inf) -> str:
    """Return whether a pool helps, if its time is in that band, and whether threads can as well."""
    if band[1] < loop:
        return "helps" if band[1] < threads else "helps, as threads can"
    return "doesn't help" if band[0] > loop else "can't tell"


def default_method(constants: Constants) -> str:
    """Return the start method that is the default: the first one that was measured."""
    return str(next(iter(constants["start"])))


def medians(found: Any) -> Any:
    """Return what a script measured with a number for each figure."""
    if isinstance(found, Mapping):
        return {name: medians(value) for name, value in found.items()}
    return found.median if isinstance(found, Figure) else found


@dataclass(frozen=True)
class Tried:
    """A workload whose times were measured and predicted."""

    name: str
    work: Work
    loop: Figure
    pool: Figure
    predicted: float
    chunk: int = 1

    @property
    def error(self) -> float:
        """By which factor the measured time differs from the predicted one."""
        return self.pool.median / self.predicted


@dataclass(frozen=True)
class Measured:
    """What this build measured for the calculator."""

    constants: Constants
    known: Sequence[Tried]

    @property
    def band(self) -> tuple[float, float]:
        """The band around a predicted time."""
        return errors(self.known)


def of_this_build(figures: Callable[[str, str], Any]) -> Measured:
    """Return the constants and the tried workloads; `figures` is the function of the page."""
    constants = medians(figures("calculator/constants.py", "constants.json"))
    return Measured(constants, tried(figures("calculator/predicted.py", "tried.json"), constants))


def tried(found: Mapping[str, Mapping[str, Any]], constants: Constants) -> list[Tried]:
    """Return the workloads of tried.json, which predicted.py writes."""
    known = []
    for name, told in found.items():
        work = Work(**medians(told["work"]))
        known.append(Tried(name, work, told["loop"], told["pool"], pool(work, constants, told["chunk"]), told["chunk"]))
    return known


def errors(known: Sequence[Tried]) -> tuple[float, float]:
    """Return the least and the greatest error of nine tenths of the workloads: those with the smallest."""
    near = sorted((each.error for each in known), key=lambda error: abs(math.log(error)))
    near = near[: math.ceil(BAND * len(near))]
    return min(1.0, *near), max(1.0, *near)


def factors(known: Sequence[Tried]) -> tuple[float, float]:
    """Return by which factor at most half of the predicted times are off, and by which all are."""
    off = sorted(max(each.error, 1 / each.error) for each in known)
    return off[(len(off) - 1) // 2], off[-1]


def within(known: Sequence[Tried], share: float) -> int:
    """Return of how many workloads the measured time differs from the predicted one by at most that share."""
    return sum(abs(each.error - 1) <= share for each in known)


def verdicts(known: Sequence[Tried]) -> str:
    """Return for which workloads the verdict was wrong, each with the band of the others, and how many had none."""
    wrong, unknown = [], 0
    for each in known:
        low, high = errors([other for other in known if other is not each])
        said = verdict(each.loop.median, (low * each.predicted, high * each.predicted))
        unknown += said == "can't tell"
        if said == ("doesn't help" if each.pool.median < each.loop.median else "helps"):
            wrong.append(each.name)
    return f'wrong for {"; ".join(wrong) or "none"}, and "can\'t tell" for {unknown or "none"}'


def tried_rows(known: Sequence[Tried]) -> Iterator[tuple[str, ...]]:
    """Return the rows of the table of workloads, the greatest error last."""
    for each in sorted(known, key=lambda each: abs(math.log(each.error))):
        yield each.name, seconds(each.loop), seconds(each.pool), seconds(each.predicted), f"{each.error:.2f}"


def plot(known: Sequence[Tried]) -> dict[str, list[tuple[float, Figure]]]:
    """Return the times of pools by the predicted ones in milliseconds, and the line on which both are equal."""
    measured = sorted(((float(f"{1e3 * each.predicted:.3g}"), each.pool) for each in known), key=lambda point: point[0])
    ends = (measured[0][0], measured[-1][0])
    equal = [(at, per_round(lambda _, at=at: at / 1e3, known[0].pool, name="as predicted")) for at in ends]
    return {"Workloads": Apart(measured), "As predicted": equal}


def settings_rows(known: Sequence[Tried], constants: Constants) -> Iterator[tuple[str, str]]:
    """Return what differs from the defaults in the pools of the workloads."""
    for each in known:
        work = each.work
        differs = {
            f"{work.workers} workers": work.workers != constants["cpus"],
            f"chunks of {each.chunk}": each.chunk != default_chunk(work),
            f"`{work.method}`": work.method != default_method(constants),
        }
        if any(differs.values()):
            yield each.name, ", ".join(what for what, true in differs.items() if true)


CASES = {
    "1,000 tasks of 10 ms": Work(1000, 0.01),
    "100 tasks of 1 ms": Work(100, 0.001),
    "a million tasks of 1 µs": Work(1_000_000, 1e-6),
    "1,000 tasks of 1 ms, each with an argument of 1 MB": Work(1000, 0.001, out=1e6),
    "1,000 tasks of 1 ms, each with a result of 1 MB in dicts": Work(1000, 0.001, back=1e6, data="objects"),
    "200 requests that wait 50 ms, 20 workers": Work(200, 0.05, waits=1, workers=20),
}
"""Worked cases for readers without JavaScript."""


def cases(constants: Constants, band: tuple[float, float]) -> Iterator[tuple[str, ...]]:
    """Return the rows of the table of worked cases, with a worker per CPU if the tasks compute."""
    for name, case in CASES.items():
        workers = case.workers if case.waits else constants["cpus"]
        work = replace(case, workers=workers, method=default_method(constants))
        chunk = best_chunk(work, constants)
        time = pool(work, constants, chunk)
        found = verdict(work.loop, (band[0] * time, band[1] * time), work.threads)
        yield name, seconds(work.loop), seconds(time), f"{chunk:,}", found


def form(constants: Constants, band: tuple[float, float]) -> str:
    """Return the element in which calculator.js puts the form."""
    work = Work(1000, 0.01, workers=constants["cpus"], method=default_method(constants))
    data = {"constants": constants, "band": band, "work": asdict(work)}
    return f'<div class="measured-calculator" data-known="{escape(json.dumps(data))}"></div>'
