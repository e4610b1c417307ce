"""Rows, rules and estimates of the page numbers.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from measured.fences.values import Figure, Measured, per_round
from measured.formats import count, seconds, size, span, times

MEGABYTE = 1_000_000
MESSAGES = 40_000
"""Messages of many_by_pipe.py and many_by_queue.py."""
BLOCK = 32 * MEGABYTE
"""Bytes of the array in three_ways.py."""
SHARE = 10
"""Times the cost of a call that a message should carry as work."""

TYPES = {"bytes": "`bytes`", "ndarray": "NumPy array", "list": "list of `int`", "dict": "dict, `int` to `str`"}
"""Types of values that bytes.py sends."""
WAYS = ("Pipe", "SimpleQueue", "Queue")
"""Ways of a message in messages.py."""

START, CALL, BYTES, MESSAGE, LOCK, MEMORY = (
    f"[{text}](#{anchor})"
    for text, anchor in (
        ("start", "start"),
        ("call", "round-trip"),
        ("bytes", "bytes"),
        ("message", "messages"),
        ("lock", "messages"),
        ("memory", "memory"),
    )
)
"""Links to the unit with the script."""

Costs = Mapping[str, Mapping[str, Figure]]
Row = tuple[str, str, str, str]


@dataclass(frozen=True)
class Figures:
    """Figures of all scripts, by the name of the script."""

    start: Costs
    """numbers/start.py."""
    process: Costs
    """overhead/start_per_method.py."""
    imports: Mapping[str, Figure]
    """numbers/imports.py."""
    calls: Mapping[str, Figure]
    """numbers/calls.py."""
    tiny: Mapping[str, Figure]
    """overhead/tiny_calls.py."""
    interpreters: Costs
    """numbers/interpreters.py."""
    sent: Mapping[str, Mapping[str, Any]]
    """numbers/bytes.py."""
    fill: Figure
    """Copying the array of three_ways.py into shared memory."""
    messages: Mapping[str, Figure]
    """numbers/messages.py."""
    pipe: Figure
    """The whole program many_by_pipe.py."""
    queue: Figure
    """The whole program many_by_queue.py."""
    manager: Figure
    """Writing an item of a managed dict."""
    locks: Mapping[str, Figure]
    """numbers/locks.py."""
    event: Figure
    """Delay of ready_wait.py."""
    newer: str
    """Interpreter of numbers/interpreters.py."""


def scaled(figure: Figure, factor: float) -> Figure:
    """Return a figure times a number."""
    return per_round(lambda value: value * factor, figure, name=figure.name)


def per_megabyte(figure: Figure, nbytes: int) -> Figure:
    """Return the time of a million bytes."""
    return scaled(figure, MEGABYTE / nbytes)


def sent(found: Mapping[str, Mapping[str, Any]], kind: str, step: str) -> Figure:
    """Return the time of a step of bytes.py for a million bytes of the pickle."""
    return per_megabyte(found[kind][step], found[kind]["bytes"])


def rows(f: Figures, memory: Mapping[str, Sequence[int]]) -> Iterator[Row]:
    """Return the rows of the table of all numbers: operation, time, what was timed, unit."""
    yield from starts(f)
    yield from calls(f)
    yield from sendings(f)
    yield from messages(f)
    for method, workers in memory.items():
        text = "proportional memory (PSS) of each of four, started by a parent that imports little; one run"
        yield f"An idle worker, `{method}`", between(workers), text, MEMORY


def starts(f: Figures) -> Iterator[Row]:
    """Return the rows of starts."""
    for method, costs in f.process.items():
        name = "A thread" if method == "thread" else f"A process, `{method}`"
        link = "[overhead](overhead.md#start-and-join)"
        yield f"{name}: start and join", seconds(costs["one"]), "with nothing to do; not the program's first", link
    for method, costs in f.start.items():
        what = "one worker: start, one call, end; first of a program, imports included"
        yield f"First pool, `{method}`", seconds(costs["first"]), what, START
        yield f"Later pool, `{method}`", seconds(costs["later"]), "the same again, in the same program", START
        what = "from the task that kills its worker to the answer of the new worker"
        yield f"Killed worker replaced by a `Pool`, `{method}`", seconds(costs["replaced"]), what, START
        what = "from the task that kills its worker to the error; the new pool isn't included"
        yield f"Killed worker noticed by an executor, `{method}`", seconds(costs["broken"]), what, START
    yield "Import NumPy in a worker", seconds(f.imports["numpy"]), "inside the worker, before it has imported it", START
    yield "Import pandas in a worker", seconds(f.imports["pandas"]), "after NumPy", START


def calls(f: Figures) -> Iterator[Row]:
    """Return the rows of calls."""
    trip, through = "one worker; sent when the last one has returned", "two workers; all sent at once, each by itself"
    tiny = "[overhead](overhead.md#a-call-through-a-pool)"
    interpreter, process = f.interpreters["InterpreterPoolExecutor"], f.interpreters["ProcessPoolExecutor"]
    yield "Call, `Pool`: round trip", seconds(f.calls["Pool"]), trip, CALL
    yield "Call, `ProcessPoolExecutor`: round trip", seconds(f.calls["ProcessPoolExecutor"]), trip, CALL
    yield "Call, threads: round trip", seconds(f.calls["ThreadPoolExecutor"]), trip, CALL
    yield "Call, processes: round trip", seconds(process["trip"]), f"{trip}; {f.newer}", CALL
    yield "Call, interpreters: round trip", seconds(interpreter["trip"]), f"{trip}; {f.newer}", CALL
    yield "Call, `Pool`: throughput", seconds(f.tiny["Pool.map, one by one"]), through, tiny
    yield "Call, `ProcessPoolExecutor`: throughput", seconds(f.tiny["executor, one by one (default)"]), through, tiny
    yield "Call, threads: throughput", seconds(f.calls["threads, throughput"]), through, CALL
    yield "Call, processes: throughput", seconds(process["alone"]), f"{through}; {f.newer}", CALL
    yield "Call, interpreters: throughput", seconds(interpreter["alone"]), f"{through}; {f.newer}", CALL
    yield "Call, `Pool.map` in its own chunks", seconds(f.tiny["Pool.map, default chunks"]), "two workers", tiny
    yield "Pool of processes", seconds(process["start"]), f"one worker: start, one call, end; {f.newer}", CALL
    yield "Pool of interpreters", seconds(interpreter["start"]), f"one worker: start, one call, end; {f.newer}", CALL


def sendings(f: Figures) -> Iterator[Row]:
    """Return the rows of bytes."""
    for kind, name in TYPES.items():
        yield f"Pickle 1 MB: {name}", seconds(sent(f.sent, kind, "pickle")), "`pickle.dumps`, protocol 5", BYTES
        yield f"Rebuild 1 MB: {name}", seconds(sent(f.sent, kind, "rebuild")), "`pickle.loads`", BYTES
        what = "pickled, sent by a pipe, rebuilt, answered"
        yield f"Send 1 MB: {name}", seconds(sent(f.sent, kind, "send")), what, BYTES
    what = "the same, the array's bytes sent beside the pickle"
    yield "Send 1 MB: NumPy array, out of band", seconds(sent(f.sent, "ndarray", "out of band")), what, BYTES
    link = "[shared memory](../guide/shared-memory.md#memmap)"
    yield "Copy 1 MB into shared memory", seconds(per_megabyte(f.fill, BLOCK)), "an array; first use of the block", link


def messages(f: Figures) -> Iterator[Row]:
    """Return the rows of messages, wake-ups and locks."""
    for way in WAYS:
        yield f"`{way}`: round trip", seconds(f.messages[way]), "a number to a worker and back", MESSAGE
    link = "[pipes](../guide/pipe.md)"
    what = f"whole program, divided by its {count(MESSAGES)} messages"
    yield "`Pipe`: throughput", seconds(scaled(f.pipe, 1 / MESSAGES)), what, link
    yield "`Queue`: throughput", seconds(scaled(f.queue, 1 / MESSAGES)), what, link
    link = "[managers](../guide/managers.md#what-an-access-costs)"
    yield "Manager: write an item of a dict", seconds(f.manager), "a message and its answer", link
    yield "`Semaphore`: round trip", seconds(f.messages["Semaphore"]), "two processes wake each other in turn", MESSAGE
    link = "[events](../guide/events-and-barriers.md)"
    yield "`Event`: wake a process", seconds(f.event), "from `set()` to the clock of the process that waited", link
    what = "taken and released by one process"
    yield "`threading.Lock`, free", seconds(f.locks["threading"]), what, LOCK
    yield "`multiprocessing.Lock`, free", seconds(f.locks["free"]), what, LOCK
    yield "Lock of a `Value`, free", seconds(f.locks["Value"]), what, LOCK
    what = "while another process takes and releases it all the time"
    yield "`multiprocessing.Lock`, contended", seconds(f.locks["contended"]), what, LOCK


def scale(f: Figures, method: str) -> dict[str, Figure]:
    """Return the numbers of the chart, from every group."""
    return {
        "Lock, free": f.locks["free"],
        "Lock, contended": f.locks["contended"],
        "Call, Pool.map in chunks": f.tiny["Pool.map, default chunks"],
        "Semaphore, round trip": f.messages["Semaphore"],
        "Call, threads, round trip": f.calls["ThreadPoolExecutor"],
        "Pipe, round trip": f.messages["Pipe"],
        "Call, Pool, round trip": f.calls["Pool"],
        "Call, executor, round trip": f.calls["ProcessPoolExecutor"],
        "Send 1 MB, NumPy array": sent(f.sent, "ndarray", "send"),
        "Send 1 MB, list": sent(f.sent, "list", "send"),
        f"Start a process, {method}": f.process[method]["one"],
        f"First pool, {method}": f.start[method]["first"],
        "Import NumPy": f.imports["numpy"],
    }


def between(values: Sequence[int]) -> str:
    """Return the least and the greatest of some sizes."""
    least, most = size(min(values)), size(max(values))
    return least if least == most else f"{least} to {most}"


def enough(call: Figure) -> Figure:
    """Return the work that a message should carry."""
    return scaled(call, SHARE)


def in_calls(start: Figure, call: Figure) -> str:
    """Return how many calls take as long as a start: from the medians, and the ends of both intervals."""
    least, most = start.low / call.high, start.high / call.low
    return f"{rounded(start.median / call.median)} ({rounded(least)} to {rounded(most)})"


def rounded(value: float) -> str:
    """Return a number with two digits."""
    return f"{float(f'{value:.2g}'):,.10g}"


@dataclass(frozen=True)
class Predicted:
    """A time computed from other figures, and what was measured."""

    low: float
    point: float
    high: float
    measured: Figure

    def __str__(self) -> str:
        """Return the predicted time, from the medians, and its range, from the ends of the intervals."""
        return f"{seconds(self.point)} ({span(self.low, self.high)})"

    @property
    def contained(self) -> bool:
        """Whether the measured interval contains the prediction."""
        return self.measured.has_interval and self.measured.low <= self.point <= self.measured.high

    @property
    def overlaps(self) -> bool:
        """Whether the range of the prediction and the measured interval overlap."""
        return self.measured.has_interval and self.low <= self.measured.high and self.measured.low <= self.high

    @property
    def verdict(self) -> str:
        """Return in a sentence whether the prediction was right, and by what ratio it misses."""
        missed = f"the measured time is {times(self.measured.median / self.point)} the predicted one"
        if not self.measured.has_interval:
            return f"Without an interval, there is no verdict; {missed}."
        if self.contained:
            return "The measured interval contains the prediction."
        if self.overlaps:
            return f"The prediction is outside the measured interval ({missed}), but its range overlaps it."
        return f"The prediction misses: {missed}."


def short_tasks(found: Mapping[str, Any], start: Figure, call: Figure, cpus: int) -> Predicted:
    """Return the time of short tasks in a new pool of two: start, the calls in chunks, and a share of the loop."""

    def time(start: float, call: float, loop: float) -> float:
        return start + found["tasks"] * call + loop / min(2, cpus)

    loop = found["loop"]
    return Predicted(
        time(start.low, call.low, loop.low),
        time(start.median, call.median, loop.median),
        time(start.high, call.high, loop.high),
        found["pool"],
    )


def there_and_back(found: Mapping[str, Any], trip: Figure, megabyte: Figure) -> Predicted:
    """Return the time of a call with an array whose result is as large: a call, its bytes twice, and the work."""

    def time(trip: float, megabyte: float, here: float) -> float:
        return trip + 2 * found["bytes"] / MEGABYTE * megabyte + here

    here = found["here"]
    return Predicted(
        time(trip.low, megabyte.low, here.low),
        time(trip.median, megabyte.median, here.median),
        time(trip.high, megabyte.high, here.high),
        found["there"],
    )


def weights(run: Measured) -> dict[str, list[int]]:
    """Return the memory of the workers by start method; nothing where the system doesn't tell it."""
    found: dict[str, list[int]] = run.json("memory.json") if "memory.json" in run.run.files else {}
    return found
