"""Rows, rules and estimates of the page numbers.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from measured.fences.values import Figure, Measured, per_round
from measured.formats import count, seconds, size, span, table, times

MEGABYTE = 1_000_000
MESSAGES = 25_000
"""Messages of many_by_pipe.py and many_by_queue.py."""
EVENTS = 5
"""Events of ready_wait.py."""
CHUNKS = 8
"""Messages of `Pool(2).map` by default: four for each worker, if the tasks can be divided so."""
BLOCK = 32 * MEGABYTE
"""Bytes of the array in three_ways.py."""
SHARE = 10
"""Times the cost of a call that a message should carry as work."""

TYPES = {"bytes": "`bytes`", "ndarray": "NumPy array", "list": "list of `int`", "dict": "dict of `int` to `str`"}
"""Types of values that bytes.py sends."""
CALLS = "[overhead](overhead.md#a-call-through-a-pool)"
"""Link to the unit with tiny_calls.py."""
SHARED = "[shared memory](../guide/shared-memory.md#memmap)"
MANAGER = "[managers](../guide/managers.md#what-an-access-costs)"
EVENT = "[events](../guide/events-and-barriers.md#event-begin-and-stop)"
WAYS = ("Pipe", "SimpleQueue", "Queue")
"""Ways of a message in messages.py."""
INTEGERS = 125_000
"""Length of the list and of the array that bytes.py sends."""
STARTS = "[overhead](overhead.md#start-and-join)"
"""Link to the unit with start_per_method.py."""
STEPS = ("pickle", "rebuild", "send")
"""Steps of a value in bytes.py."""

Costs = Mapping[str, Mapping[str, Figure]]


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
    newer_method: str
    """Start method of its processes."""


def scaled(figure: Figure, factor: float) -> Figure:
    """Return a figure times a number."""
    return per_round(lambda value: value * factor, figure, name=figure.name)


def per_megabyte(figure: Figure, nbytes: int) -> Figure:
    """Return the time of a million bytes."""
    return scaled(figure, MEGABYTE / nbytes)


def sent(found: Mapping[str, Mapping[str, Any]], kind: str, step: str) -> Figure:
    """Return the time of a step of bytes.py for a million bytes of the pickle."""
    return per_megabyte(found[kind][step], found[kind]["bytes"])


def starts(f: Figures, memory: Mapping[str, Sequence[int]]) -> str:
    """Return a table of what differs by start method."""
    methods = [method for method in f.start if method != "executor"]

    def times(costs: Costs, name: str) -> list[str]:
        return [seconds(costs[method][name]) for method in methods]

    rows = [
        [
            "Process",
            *times(f.process, "one"),
            "start to join, with nothing to do",
            "[overhead](overhead.md#start-and-join)",
        ],
        ["First pool", *times(f.start, "first"), "one worker: start to the first answer", "[start](#start)"],
        ["Later pool", *times(f.start, "later"), "the same again, in the same program", "[start](#start)"],
        [
            "Worker replaced",
            *times(f.start, "replaced"),
            "`Pool`: call that kills the worker to the new one's answer",
            "[start](#start)",
        ],
    ]
    if memory:
        found = [between(memory[method]) if method in memory else "" for method in methods]
        rows.append(["Memory", *found, "PSS of each of four idle workers", "[memory](#memory)"])
    return table(["", *(f"`{method}`:" for method in methods), "What was measured", "Script"], rows)


def calls(f: Figures, python: str) -> str:
    """Return a table of calls by kind of worker."""
    newer = f.interpreters
    pool, executor = f.tiny["Pool.map, one by one"], f.tiny["executor, one by one (default)"]
    both = f"[call](#round-trip), {CALLS}"
    rows = [
        ["`Pool`", python, seconds(f.calls["Pool"]), seconds(pool), both],
        ["`ProcessPoolExecutor`", python, seconds(f.calls["ProcessPoolExecutor"]), seconds(executor), both],
        [
            "`ThreadPoolExecutor`",
            python,
            seconds(f.calls["ThreadPoolExecutor"]),
            seconds(f.calls["throughput"]),
            "[call](#round-trip)",
        ],
    ]
    for kind in ("ProcessPoolExecutor", "InterpreterPoolExecutor"):
        costs = newer[kind]
        interpreter = f"{f.newer}, `{f.newer_method}`" if kind == "ProcessPoolExecutor" else f.newer
        rows.append([f"`{kind}`", interpreter, seconds(costs["trip"]), seconds(costs["alone"]), "[call](#round-trip)"])
    return table(["Workers of", "Interpreter", "Round trip:", "Throughput, a call:", "Script"], rows)


def megabytes(f: Figures) -> str:
    """Return a table of a megabyte by type and step."""
    rows = [[name, *(seconds(sent(f.sent, kind, step)) for step in STEPS)] for kind, name in TYPES.items()]
    rows.append(["NumPy array, out of band", "", "", seconds(sent(f.sent, "ndarray", "out of band"))])
    return table(["A megabyte of", "Pickle:", "Rebuild:", "Send:"], rows)


def others(f: Figures) -> str:
    """Return a table of all other numbers: operation, time, what was timed, unit."""
    message, lock, start = "[message](#messages)", "[lock](#messages)", "[start](#start)"
    processes = f"{one(f)}, `{f.newer_method}`"
    pipes = "[pipes](../guide/pipe.md#pipe-simplequeue-or-queue)"
    whole = f"program and its start, divided by {count(MESSAGES)}"
    rows: list[tuple[str, Figure, str, str]] = [
        ("Start and join a thread", f.process["thread"]["one"], "with nothing to do", STARTS),
        (
            "Executor: `BrokenProcessPool`",
            f.start["executor"]["BrokenProcessPool"],
            "call that kills the worker to its error",
            start,
        ),
        ("Import NumPy in a worker", f.imports["numpy"], "`import_module()`, in the worker", start),
        ("Import pandas in a worker", f.imports["pandas"], "the same, after NumPy", start),
        ("Call in one of `Pool.map`'s chunks", f.tiny["Pool.map, default chunks"], "throughput, two workers", CALLS),
        ("Pool of processes", f.interpreters["ProcessPoolExecutor"]["start"], processes, "[call](#round-trip)"),
        ("Pool of interpreters", f.interpreters["InterpreterPoolExecutor"]["start"], one(f), "[call](#round-trip)"),
        ("Copy 1 MB into shared memory", per_megabyte(f.fill, BLOCK), "an array, into a new block", SHARED),
        *((f"`{way}`: round trip", f.messages[way], "a number to a worker and back", message) for way in WAYS),
        ("`Pipe`: throughput, a message", scaled(f.pipe, 1 / MESSAGES), whole, pipes),
        ("`Queue`: throughput, a message", scaled(f.queue, 1 / MESSAGES), whole, pipes),
        ("Manager: set an item of a dict", f.manager, "a message and its answer", MANAGER),
        ("`Semaphore`: round trip", f.messages["Semaphore"], "two processes wake each other in turn", message),
        ("`Event`: wake a process", f.event, f"`set()` to the end of `wait()`, mean of {EVENTS}", EVENT),
        ("`threading.Lock`, free", f.locks["threading"], "taken and released, one process", lock),
        ("`multiprocessing.Lock`, free", f.locks["free"], "taken and released, one process", lock),
        ("Lock of a `Value`, free", f.locks["Value"], "taken and released, one process", lock),
        ("`multiprocessing.Lock`, contended", f.locks["contended"], "another process does the same", lock),
    ]
    return table(["Operation", "Time:", "What was timed", "Script"], [(a, seconds(b), c, d) for a, b, c, d in rows])


def one(f: Figures) -> str:
    """Return what was timed of a pool on the newer interpreter."""
    return f"start, one call, end of one worker; not the first; {f.newer}"


def scale(f: Figures, method: str) -> dict[str, Figure]:
    """Return the numbers of the chart, the least first."""
    found = {
        "Lock, free": f.locks["free"],
        "Call, in a chunk": f.tiny["Pool.map, default chunks"],
        "Semaphore, round trip": f.messages["Semaphore"],
        "Pipe, round trip": f.messages["Pipe"],
        "Call, Pool, round trip": f.calls["Pool"],
        "Send 1 MB, NumPy array": sent(f.sent, "ndarray", "send"),
        "Send 1 MB, list": sent(f.sent, "list", "send"),
        f"Start a process, {method}": f.process[method]["one"],
        f"First pool, {method}": f.start[method]["first"],
        "Import NumPy": f.imports["numpy"],
    }
    return dict(sorted(found.items(), key=lambda item: item[1].median))


def between(values: Sequence[int]) -> str:
    """Return the least and the greatest of some sizes."""
    least, most = size(min(values)), size(max(values))
    return least if least == most else f"{least} to {most}"


def enough(call: Figure) -> Figure:
    """Return the work that a message should carry."""
    return scaled(call, SHARE)


def in_calls(start: Figure, call: Figure) -> str:
    """Return how many calls take as long as a start: from the medians, and the ends of both intervals."""
    calls = rounded(start.median / call.median)
    if not (start.has_interval and call.has_interval):
        return calls
    return f"{calls} ({rounded(start.low / call.high)} to {rounded(start.high / call.low)})"


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
        return f"{seconds(self.point)} ({span(self.low, self.high)})" if self.low < self.high else seconds(self.point)

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


def short_tasks(found: Mapping[str, Any], start: Figure, message: Figure, call: Figure, cpus: int) -> Predicted:
    """Return the time of short tasks in a new pool of two: start, chunks, the calls in them, a share of the loop."""
    loop, tasks = found["loop"], int(found["tasks"])

    def time(start: float, message: float, call: float, loop: float) -> float:
        return start + CHUNKS * message + tasks * call + loop / min(2, cpus)

    return Predicted(
        time(start.low, message.low, call.low, loop.low),
        time(start.median, message.median, call.median, loop.median),
        time(start.high, message.high, call.high, loop.high),
        found["pool"],
    )


def there_and_back(found: Mapping[str, Any], trip: Figure, megabyte: Figure) -> Predicted:
    """Return the time of a call with an array whose result is as large: a call, its bytes twice, and the work."""
    here, nbytes = found["here"], int(found["bytes"])

    def time(trip: float, megabyte: float, here: float) -> float:
        return trip + 2 * nbytes / MEGABYTE * megabyte + here

    return Predicted(
        time(trip.low, megabyte.low, here.low),
        time(trip.median, megabyte.median, here.median),
        time(trip.high, megabyte.high, here.high),
        found["there"],
    )


def checked(predicted: Predicted, measured: Figure) -> Predicted:
    """Return a prediction with another measured time."""
    return replace(predicted, measured=measured)


def weights(run: Measured) -> dict[str, list[int]]:
    """Return the memory of the workers by start method; nothing where the system doesn't tell it."""
    found: dict[str, list[int]] = run.json("memory.json") if "memory.json" in run.run.files else {}
    return found
