"""Run many scripts: side by side where only the output matters, alone where a timing is shown.

The one way to a record. Pages, tests and the command line all ask `ensure`, which runs only what is missing or stale.
"""

from __future__ import annotations

import collections
import errno
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

import psutil
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from measured.progress import Expected, Progress
from measured.records.interpreter import Environment, environment
from measured.records.model import LOADED, Record
from measured.records.store import Store, StoreError
from measured.runner import client as runner
from measured.runner import accounting as cpus
from measured.runner import leftovers, locks
from measured.runner.protocol import Limits, Run
from measured.script import Script

LOG = logging.getLogger("mkdocs.plugins.measured")
"""Under MkDocs its lines stand among MkDocs' own."""

SHOWN_LINES = 12
"""Of a failed run's output, the last so many lines are told."""


@dataclass(frozen=True)
class Outcome:
    """What came of a script that was asked for."""

    script: Script
    record: Record | None
    origin: str
    """`run`: run now. `cache`: this machine's record. `recording`: made elsewhere. `none`: could not be run.
    `missing`: not run yet."""
    problem: str | None = None
    """What to tell the reader of the terminal, in several lines; None where all is as declared."""


def ensure(
    scripts: Iterable[Script],
    store: Store,
    *,
    python: str = sys.executable,
    fresh: bool = False,
    tell: Callable[[str], object] = LOG.info,
) -> list[Outcome]:
    """Have a record of every script, in the order given; run those that have none, or all if `fresh`.

    `tell` is called with a line when a script starts and ends. On Ctrl-C what is running is killed, what is
    finished stays recorded, and KeyboardInterrupt goes on to the caller.

    Raises:
        StoreError: if a record can't be kept.
        OSError: if the interpreter can't be started.
    """
    scripts = list(dict.fromkeys(scripts))
    outcomes = {outcome.script: outcome for outcome in recorded(scripts, store, python=python)}
    todo = [
        script
        for script in scripts
        if outcomes[script].origin == "missing" or (fresh and outcomes[script].origin == "cache")
    ]
    if todo:
        build = _Build(todo, store, python, tell)
        try:
            outcomes.update({outcome.script: outcome for outcome in build.outcomes()})
        finally:
            build.progress.close()
    return [outcomes[script] for script in scripts]


def recorded(scripts: Iterable[Script], store: Store, *, python: str = sys.executable) -> list[Outcome]:
    """Return what is recorded of each script, in the order given, without running anything."""
    return [_recorded(script, store, python) for script in scripts]


def _recorded(script: Script, store: Store, python: str) -> Outcome:
    env = environment(python, _names(script))
    if not SpecifierSet(script.settings.requires_python).contains(env.python.rstrip("+"), prereleases=True):
        return _elsewhere(script, store, env)
    if record := store.get(script, env):
        return Outcome(script, record, "cache")
    return Outcome(script, None, "missing", f"{script.shown} has no record yet; make it:  measured site")


class _Build:
    """The running of what is missing."""

    def __init__(self, todo: list[Script], store: Store, python: str, tell: Callable[[str], object]) -> None:
        if not all(Path(script.name).is_absolute() for script in todo):  # only ours have records
            store.must_be_writable()
            store.sweep(tell)
        costs = {s: store.last_cost(s, environment(python, _names(s))) for s in todo}
        # Longest first, by what they took last time, so that no long one is left over at the end.
        self.todo = sorted(todo, key=lambda s: -costs[s])
        self.store, self.python = store, python
        self.stop = threading.Event()
        self.lanes = Lanes(environment(python).cores)
        expected = {s.shown: Expected(costs[s], s.settings.repeat, s.settings.exclusive) for s in todo}
        self.progress = Progress(tell, expected, self.lanes.cores)

    def outcomes(self) -> Iterable[Outcome]:
        """Those that may share the machine first, then those that want it alone."""
        unsure: list[tuple[Script, set[str]]] = []
        for script, runs in self._side_by_side([s for s in self.todo if not s.settings.exclusive]):
            segments = {name for run in runs for name in run.unsure}
            if segments and all(run.end == script.settings.expect for run in runs):  # else it has failed already
                unsure.append((script, segments))
            else:
                yield self._outcome(script, runs)
        if unsure:
            with locks.machine(alone=True, stop=self.stop):
                leftovers.remove(leftovers.abandoned(set().union(*(segments for _, segments in unsure))))
        alone = [script for script, _ in unsure] + [s for s in self.todo if s.settings.exclusive]
        yield from self._in_turns(alone)

    def _side_by_side(self, scripts: list[Script]) -> Iterable[tuple[Script, list[Run]]]:
        waiting = collections.deque(scripts)
        pending: dict[Future[list[Run]], Script] = {}
        with ThreadPoolExecutor(max_workers=self.lanes.most) as pool:
            try:
                while waiting or pending:
                    while waiting and len(pending) < self.lanes.open():
                        script = waiting.popleft()
                        pending[pool.submit(self._all_runs, script)] = script
                    ready, _ = wait(pending, timeout=Lanes.WINDOW if waiting else None, return_when=FIRST_COMPLETED)
                    yield from [(pending.pop(future), future.result()) for future in ready]
            except BaseException:
                self.stop.set()
                pool.shutdown(cancel_futures=True)
                raise

    def _all_runs(self, script: Script) -> list[Run]:
        self._announce(script)
        return [self._run(script, alone=False) for _ in range(script.settings.repeat)]

    def _in_turns(self, scripts: list[Script]) -> Iterable[Outcome]:
        """A B C A B C, not A A B B C C: a machine that drifts then favours none of those that are compared."""
        runs: dict[Script, list[Run]] = {script: [] for script in scripts}
        again = {script: script.settings.repeat for script in scripts}
        for script in scripts:
            self._announce(script)
        for turn in range(max((s.settings.repeat for s in scripts), default=0)):
            for script in scripts:
                if turn >= script.settings.repeat:
                    continue
                run = self._run(script, alone=True)
                while run.outside_load > LOADED and again[script]:  # others used the machine: once more
                    again[script] -= 1
                    run = min(run, self._run(script, alone=True), key=lambda run: run.outside_load)
                runs[script].append(run)
                if turn + 1 == script.settings.repeat:
                    yield self._outcome(script, runs[script])

    def _run(self, script: Script, *, alone: bool) -> Run:
        with self.progress.running(script.shown):
            return runner.run(script, python=self.python, stop=self.stop, alone=alone)

    def _announce(self, script: Script) -> None:
        settings = script.settings
        often = f"{settings.repeat} times, " if settings.repeat > 1 else ""
        alone = "alone, " if settings.exclusive else ""
        self.progress.announce(script.shown, f"{often}{alone}limit {settings.timeout:g} s")

    def _outcome(self, script: Script, runs: list[Run]) -> Outcome:
        env = environment(self.python, _names(script))
        record = Record.of(script, env, runs)
        self.store.put(script, record)
        verdict = "FAILED" if record.problem else "ok"
        result = f"{verdict}, {record.end}, {record.wall:.2f} s"
        if record.loaded:
            result += f", while other programs used {record.outside_load:.0%} of the CPUs"
        self.progress.end(script.shown, result, sum(record.walls))
        return Outcome(script, record, "run", record.problem and explain(script, record))


class Lanes:
    """How many scripts may run side by side: one for each core, and more while CPUs are idle and there is memory."""

    WINDOW = 0.04
    """Seconds over which idle time is looked at; the system counts it in steps of 10 ms."""
    MEMORY = 2**30
    """Bytes that must be free for one more."""

    def __init__(self, cores: int) -> None:
        self.cores, self.most = cores, 4 * cores
        self.count = cores
        self.seen, self.busy = time.perf_counter(), cpus.busy()[0]

    def open(self) -> int:
        """How many may run now; asked at the start of each."""
        now = time.perf_counter()
        if now >= self.seen + self.WINDOW:
            busy, cores = cpus.busy()
            idle = cores - (busy - self.busy) / (now - self.seen)
            self.seen, self.busy = now, busy
            if idle > 0.5 and psutil.virtual_memory().available > self.MEMORY:
                self.count = min(self.count + round(idle), self.most)
            elif idle < 0.1:
                self.count = max(self.count - 1, self.cores)
        return self.count


def _elsewhere(script: Script, store: Store, env: Environment) -> Outcome:
    """A script that this interpreter is too old or too new for: a recording serves, if one was made."""
    needs, lacks = script.settings.requires_python, "there is no recording of it as it is now"
    try:
        if record := store.recording(script):
            return Outcome(script, record, "recording")
    except StoreError as error:
        lacks = str(error)
    return Outcome(
        script,
        None,
        "none",
        f"{script.shown} needs Python {needs}, this is {env.python}, and {lacks}.\n"
        f"  Make one on such a Python:  measured record {script.shown} --python python3.14",
    )


def explain(script: Script, record: Record) -> str:
    """A failed run in one block of text: script, expected, got, the last lines of its output."""
    run, limits = record.run, script.settings.limits
    lines = record.output.rstrip().splitlines()
    cut = ["…"] if len(lines) > SHOWN_LINES else []
    told = [
        f"{script.shown} did not do what it declares",
        f"  expected: {record.expect}" + "".join(f", leaves a {kind}" for kind in record.leaves),
        f"  got:      {record.end} after {run.wall:.2f} s",
        *(f"  limit:    {limit}" for limit in _limits_met(run, limits)),
        *(f"  left behind: {name}" for name in run.left_behind),
        *(f"  changed while it ran, by it or by what ran beside it: {name}" for name in run.changed),
        "  output:",
        *[f"    | {line}" for line in [*cut, *lines[-SHOWN_LINES:]] or ["(no output)"]],
    ]
    return "\n".join(told)


def _limits_met(run: Run, limits: Limits) -> list[str]:
    """The limits that may have ended a run, and the key in its metadata that raises each."""
    met = {
        "timeout": (run.end == "timeout", f"{limits.timeout:g} s"),
        "memory": (run.end == "memory limit", f"{limits.memory:g} GiB for all its processes together"),
        "processes": (run.end == "process limit", f"{limits.processes} processes at once"),
        "open_files": (os.strerror(errno.EMFILE) in run.output, f"{limits.open_files} open files for each process"),
    }
    return [f"{text} (`{key}` in its [tool.measured] raises it)" for key, (is_met, text) in met.items() if is_met]


def _names(script: Script) -> tuple[str, ...]:
    return tuple(sorted(Requirement(text).name for text in script.settings.dependencies))
