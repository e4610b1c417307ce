"""Wording of the page reference/versions: which version has which name, from the runs of versions/names.py."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Protocol

from measured.formats import table

DOCS = "https://docs.python.org/3/library/"

PURPOSES: Mapping[str, tuple[str, str]] = {
    "multiprocessing.set_forkserver_preload(on_error)": (
        "a warning or an error when a preload fails",
        f"`on_error` of [`set_forkserver_preload`]({DOCS}multiprocessing.html#multiprocessing.set_forkserver_preload)",
    ),
    "builtins.sentinel": (
        "a sentinel that stays the same object in a worker",
        "[`sentinel`](https://docs.python.org/3/whatsnew/3.15.html#pep-661-add-sentinel-built-in-type)",
    ),
    "profiling.sampling": (
        "profile a running worker",
        f"[`profiling.sampling`]({DOCS}profiling.sampling.html)",
    ),
    "concurrent.futures.Executor.map(buffersize)": (
        "`map` that doesn't read a generator to its end",
        "[`Executor.map(buffersize=…)`](../guide/executors.md#collect)",
    ),
    "multiprocessing.pool.Pool.imap(buffersize)": (
        "the same with a `Pool`",
        "`Pool.imap(buffersize=…)`, [planned](#python-316)",
    ),
    "concurrent.futures.ProcessPoolExecutor.kill_workers": (
        "stop the running calls of an executor",
        "[`kill_workers()`](../guide/limits-and-retries.md#kill-workers)",
    ),
    "concurrent.futures.ProcessPoolExecutor.terminate_workers": (
        "the same with `SIGTERM`",
        "[`terminate_workers()`](../guide/executors.md#what-happens-to-calls)",
    ),
    "multiprocessing.process.BaseProcess.interrupt": (
        "stop a process so that its `finally` blocks run",
        "[`Process.interrupt()`](../guide/process.md#stop-a-worker)",
    ),
    "concurrent.futures.InterpreterPoolExecutor": (
        "interpreters instead of processes",
        "[`InterpreterPoolExecutor`](../guide/executors.md#pool-or-executor)",
    ),
    "multiprocessing.managers.SyncManager.set": (
        "share a set",
        "[`Manager().set()`](../guide/managers.md#sets-since-python-314)",
    ),
    "multiprocessing.synchronize.Lock.locked": (
        "ask whether a lock is held",
        f"[`Lock.locked()`]({DOCS}multiprocessing.html#multiprocessing.Lock.locked)",
    ),
    "sys.remote_exec": (
        "attach a debugger to a running worker",
        f"[`python -m pdb -p PID`]({DOCS}pdb.html)",
    ),
    "os.process_cpu_count": (
        "the number of CPUs that this process may use",
        f"[`os.process_cpu_count()`]({DOCS}os.html#os.process_cpu_count)",
    ),
    "multiprocessing.shared_memory.SharedMemory(track)": (
        "shared memory that outlives the program that opened it",
        "[`SharedMemory(track=False)`](../guide/shared-memory.md#vanishes)",
    ),
    "queue.Queue.shutdown": (
        "close a queue between threads",
        f"[`queue.Queue.shutdown()`]({DOCS}queue.html#queue.Queue.shutdown)",
    ),
    "multiprocessing.queues.Queue.shutdown": (
        "the same between processes",
        "no such method; [send a sentinel](../guide/producer-consumer.md#several-consumers)",
    ),
    "itertools.batched": (
        "cut an iterable into batches",
        f"[`itertools.batched()`]({DOCS}itertools.html#itertools.batched)",
    ),
    "concurrent.futures.ProcessPoolExecutor(max_tasks_per_child)": (
        "replace an executor's workers",
        "[`max_tasks_per_child`](../guide/executors.md#max-tasks-per-child)",
    ),
    "multiprocessing.managers.BaseManager(shutdown_timeout)": (
        "limit how long a manager takes to stop",
        f"[`shutdown_timeout`]({DOCS}multiprocessing.html#multiprocessing.managers.BaseManager)",
    ),
}
"""What a reader wants, and what to use for it, of each name in names.py, newest first."""


class Interpreter(Protocol):
    """The environment of a record, as far as this page needs it."""

    @property
    def python(self) -> str: ...


class Run(Protocol):
    """A record, as far as this page needs it."""

    @property
    def environment(self) -> Interpreter: ...
    def json(self, name: str) -> dict[str, bool]: ...


def which(runs: Iterable[Run]) -> str:
    """Return a table of what each name is for and the first version that has it."""
    found = {_minor(run): run.json("names.json") for run in runs}
    rows = [(purpose, _since(found, name), use) for name, (purpose, use) in PURPOSES.items()]
    return table(["You want", "Since", "Use"], rows)


def interpreters(runs: Iterable[Run]) -> str:
    """Return the versions of the interpreters, the oldest first, for a sentence."""
    *others, last = sorted((run.environment.python for run in runs), key=_key)
    return f"{', '.join(others)} and {last}" if others else last


def _since(found: Mapping[str, Mapping[str, bool]], name: str) -> str:
    """Return the oldest version from which on every one has a name."""
    newest_first = sorted(found, key=_key, reverse=True)
    having = list(takewhile(lambda version: found[version][name], newest_first))
    if not having:
        return f"not in {newest_first[0]}"
    return having[-1] if len(having) < len(newest_first) else f"{having[-1]} or older"


def _minor(run: Run) -> str:
    return ".".join(run.environment.python.split(".")[:2])


def _key(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part.isdecimal()]
