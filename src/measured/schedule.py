"""Decide which runs are missing and make them: side by side where only the output matters, in rounds where a time does.

`ensure` is the only way to a record: pages, tests and the command line all ask it, and it runs only what is missing or
stale. A round runs each timed script once, the scripts of a comparison one right after the other, in an order that
rotates from round to round; then the next round begins. An interval therefore holds the machine's slow drifts as well
as its quick noise.
"""

from __future__ import annotations

import collections
import logging
import os
import secrets
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path

import psutil

from measured import explain
from measured.progress import Expected, Progress
from measured.project import ProjectError
from measured.records.interpreter import environment
from measured.records.model import Record, run_problem
from measured.records.store import Store, StoreError
from measured.runner import accounting, leftovers, locks
from measured.runner import client as runner
from measured.runner.protocol import Run
from measured.script import Script
from measured.statistics import STAGES, Estimate, ratio

LOG = logging.getLogger("mkdocs.plugins.measured")
"""Under MkDocs, its lines appear among those of MkDocs."""

LIMIT = "MEASURED_ROUNDS"
"""Environment variable: the greatest number of counted rounds, for builds that publish nothing."""


@dataclass(frozen=True)
class Outcome:
    """Result of asking for the record of a script."""

    script: Script
    record: Record | None
    origin: str
    """`run`: made now. `cache`: this machine's record. `recording`: made elsewhere. `none`: can't be run here.
    `missing`: not run yet."""
    problem: str | None = None
    """Message for the terminal, in several lines; None where all is as declared."""


def ensure(  # noqa: PLR0913 (all but two have defaults)
    scripts: Iterable[Script],
    store: Store,
    *,
    python: str = sys.executable,
    fresh: bool = False,
    groups: Iterable[Collection[str]] = (),
    rounds: int | None = None,
    quick_first: bool = False,
    tell: Callable[[str], object] = LOG.info,
    done: Callable[[Outcome], object] = lambda _: None,
    stop: threading.Event | None = None,
) -> list[Outcome]:
    """Return an outcome for every script, in the order given; run those without a record, or all if `fresh`.

    `groups` are names of scripts that are compared, each with the first of its group: they are measured in turns, and
    when the record of one is stale, all of its group run again. `rounds` limits the counted rounds (default: the
    environment variable MEASURED_ROUNDS, else no limit); with 1, everything runs side by side and is not timed.

    `tell` is called with each line of progress, `done` with each outcome as soon as it is known. On Ctrl-C, running
    scripts are killed, finished ones stay recorded, and KeyboardInterrupt is raised. Setting `stop` does the same from
    another thread, and raises Interrupted.

    Raises:
        StoreError: if a record can't be kept.
        ProjectError: if MEASURED_ROUNDS is not a number.
        OSError: if the interpreter can't be started.
    """
    limit = _limit(rounds)
    scripts = list(dict.fromkeys(scripts))
    outcomes = {outcome.script: outcome for outcome in recorded(scripts, store, python=python, rounds=limit)}
    plan = _planned(outcomes, groups, limit, fresh=fresh)
    to_run = set(plan.scripts)
    for script in scripts:
        if script not in to_run:
            done(outcomes[script])
    if plan.scripts:
        build = _Build(plan, store, python, tell, stop or threading.Event())
        try:
            for outcome in build.outcomes(quick_first=quick_first):
                outcomes[outcome.script] = outcome
                done(outcome)
        except BaseException:
            build.stop.set()
            raise
        finally:
            build.progress.close()
    return [outcomes[script] for script in scripts]


def recorded(
    scripts: Iterable[Script], store: Store, *, python: str = sys.executable, rounds: int | None = None
) -> list[Outcome]:
    """Return the recorded outcome of each script, in the order given, without running anything.

    A record that has fewer rounds than asked for, or isn't timed where it should be, counts as missing.
    """
    limit = _limit(rounds)
    return [_recorded(script, store, python, limit) for script in scripts]


def _limit(rounds: int | None) -> int | None:
    """Return the greatest number of counted rounds, from the argument or the environment; None for no limit."""
    if rounds is None and (text := os.environ.get(LIMIT)):
        if not text.isdecimal() or int(text) < 1:
            raise ProjectError(f"{LIMIT}={text!r} in the environment: expected a whole number from 1")
        return int(text)
    return rounds


def _is_timed(script: Script, limit: int | None) -> bool:
    return script.settings.exclusive and limit != 1


def _rounds(script: Script, limit: int | None) -> int:
    """Return how many counted runs a script needs."""
    wanted = script.settings.counted_rounds
    return wanted if limit is None else min(wanted, limit)


def _recorded(script: Script, store: Store, python: str, limit: int | None) -> Outcome:
    env = environment(python, script.settings.packages)
    if unmet := script.settings.unmet(env.python, env.dependencies):
        return _elsewhere(script, store, *unmet)
    stored = store.stored(script, env)
    record = stored.record
    if record and len(record.counted) >= _rounds(script, limit) and record.timed >= _is_timed(script, limit):
        return Outcome(script, record, "cache")
    return Outcome(script, None, "missing", explain.missing(script, stored))


class _Group:
    """Timed scripts that run one right after the other: the members of a comparison, or a single script."""

    def __init__(self, scripts: Sequence[Script], pairs: Sequence[tuple[Script, Script]], limit: int | None) -> None:
        self.scripts, self.pairs, self.limit = list(scripts), list(pairs), limit
        self.last = max(_rounds(script, limit) for script in scripts)
        """Number of the last round, as known so far."""
        self.runs: dict[Script, list[Run]] = {script: [] for script in scripts}

    def order(self, number: int) -> list[Script]:
        """Return the order of a round: each script comes first in turn."""
        first = number % len(self.scripts)
        return self.scripts[first:] + self.scripts[:first]

    def drop(self, script: Script) -> None:
        """Leave out a script that failed, and its comparisons."""
        self.scripts.remove(script)
        self.pairs = [pair for pair in self.pairs if script not in pair]

    def extend(self) -> int:
        """Add rounds if a compared ratio is not known precisely yet; return how many."""
        further = _next_stage(self.last, self.limit)
        if not further or all(_is_precise(_times(self.runs[a]), _times(self.runs[b])) for a, b in self.pairs):
            return 0
        added, self.last = further - self.last, further
        return added

    def is_measured(self, records: Mapping[Script, Record]) -> bool:
        """Return whether these are records of one session, with enough rounds for every comparison."""
        if len({record.session for record in records.values()}) > 1:
            return False
        rounds = min(len(record.counted) for record in records.values())
        return not _next_stage(rounds, self.limit) or all(
            _is_precise(records[base].time, records[other].time) for base, other in self.pairs
        )


def _next_stage(rounds: int, limit: int | None) -> int | None:
    """Return the next number of rounds at which an interval can become narrower, if the limit allows it."""
    return next((stage for stage in STAGES if rounds < stage <= (limit or stage)), None)


def _is_precise(base: Estimate, other: Estimate) -> bool:
    found = ratio(base, other)
    return found is not None and found.precise


def _times(runs: Sequence[Run]) -> Estimate:
    counted = [run for run in runs if run.round]
    return Estimate(tuple(run.wall for run in counted), tuple(run.round for run in counted), "this session")


def _grouped(scripts: Sequence[Script], groups: Iterable[Collection[str]], limit: int | None) -> list[_Group]:
    """Return the groups that timed scripts run in: groups that overlap are merged, other scripts are on their own."""
    by_name = {script.name: script for script in scripts}
    pairs: list[tuple[Script, Script]] = []
    for names in groups:
        known = [by_name[name] for name in dict.fromkeys(names) if name in by_name]
        pairs += [(known[0], other) for other in known[1:]]
    members = {script: [script] for script in scripts}
    for base, other in pairs:
        if members[base] is not members[other]:
            members[base] += members[other]
            for script in members[other]:
                members[script] = members[base]
    distinct = {id(merged): merged for merged in members.values()}
    return [
        _Group(merged, [pair for pair in dict.fromkeys(pairs) if pair[0] in merged], limit)
        for merged in distinct.values()
    ]


@dataclass(frozen=True)
class _Plan:
    """The scripts to run."""

    scripts: list[Script]
    groups: list[_Group]
    """Those of the scripts that are timed."""
    limit: int | None


def _planned(
    outcomes: dict[Script, Outcome], groups: Iterable[Collection[str]], limit: int | None, *, fresh: bool
) -> _Plan:
    """Return the scripts to run: scripts without a record, and whole groups that weren't measured together."""
    runnable = [script for script, outcome in outcomes.items() if outcome.origin in ("missing", "cache")]
    stale = {script for script in runnable if fresh or outcomes[script].origin == "missing"}
    to_run = []
    for group in _grouped([script for script in runnable if _is_timed(script, limit)], groups, limit):
        records = {script: record for script in group.scripts if (record := outcomes[script].record)}
        if stale.intersection(group.scripts) or not group.is_measured(records):
            stale.update(group.scripts)
            to_run.append(group)
    return _Plan([script for script in runnable if script in stale], to_run, limit)


class _Build:
    """Making of the missing records."""

    def __init__(
        self, plan: _Plan, store: Store, python: str, tell: Callable[[str], object], stop: threading.Event
    ) -> None:
        if not all(Path(script.name).is_absolute() for script in plan.scripts):  # only examples have records
            store.must_be_writable()
            store.sweep(tell)
        self.scripts, self.groups, self.limit = plan.scripts, plan.groups, plan.limit
        self.store, self.python = store, python
        self.session = secrets.token_hex(8)
        self.stop = stop
        self.lanes = Lanes(environment(python).cores)
        self.usual = {s: store.stored(s, environment(python, s.settings.packages)).usual_seconds for s in self.scripts}
        runs = {script: group.last + 1 for group in self.groups for script in group.scripts}
        expected = {
            s.shown: Expected(self.usual[s], runs.get(s, _rounds(s, self.limit)), s in runs) for s in self.scripts
        }
        self.progress = Progress(tell, expected, self.lanes.cores)

    def outcomes(self, *, quick_first: bool) -> Iterable[Outcome]:
        """Run scripts that may share the machine, then the timed ones; yield each outcome as soon as it is known."""
        # Longest first leaves no long one over at the end.
        order = 1 if quick_first else -1
        beside = [script for script in self.scripts if not _is_timed(script, self.limit)]
        unsure: list[tuple[Script, set[str]]] = []
        for script, runs in self._side_by_side(sorted(beside, key=lambda script: order * self.usual[script])):
            segments = {name for run in runs for name in run.unsure}
            if segments and runs[-1].end == script.settings.expect:
                unsure.append((script, segments))
            else:
                yield self._outcome(script, runs)
        if unsure:
            with locks.machine(exclusive=True, stop=self.stop):
                leftovers.remove(leftovers.abandoned(set().union(*(segments for _, segments in unsure))))
        for script, _ in unsure:
            yield self._outcome(script, self._all_runs(script, exclusive=True))
        yield from self._in_rounds()

    def _side_by_side(self, scripts: list[Script]) -> Iterable[tuple[Script, list[Run]]]:
        waiting = collections.deque(scripts)
        pending: dict[Future[list[Run]], Script] = {}
        with ThreadPoolExecutor(max_workers=self.lanes.most) as pool:
            try:
                while waiting or pending:
                    while waiting and len(pending) < self.lanes.open():
                        script = waiting.popleft()
                        pending[pool.submit(self._all_runs, script, exclusive=False)] = script
                    ready, _ = wait(pending, timeout=Lanes.WINDOW if waiting else None, return_when=FIRST_COMPLETED)
                    for future in ready:
                        runs = future.result()
                        yield pending.pop(future), runs
            except BaseException as error:
                self.stop.set()
                pool.shutdown(cancel_futures=True)
                if not isinstance(error, GeneratorExit):  # then nothing takes them
                    finished = [future for future in pending if not (future.cancelled() or future.exception())]
                    yield from ((pending[future], future.result()) for future in finished)
                raise

    def _all_runs(self, script: Script, *, exclusive: bool) -> list[Run]:
        """Run a script as often as it needs, or until it fails."""
        self._announce(script)
        runs: list[Run] = []
        while len(runs) < _rounds(script, self.limit) and not (runs and _failed(script, runs[-1])):
            runs.append(self._run(script, len(runs) + 1, exclusive=exclusive))
        return runs

    def _in_rounds(self) -> Iterable[Outcome]:
        """Run the groups in rounds after a warm-up; a script that fails is not run further."""
        groups, number = self.groups, 0
        while groups:
            scripts = sum(len(group.scripts) for group in groups)
            self.progress.round(number, max(group.last for group in groups), scripts)
            for group in groups:
                yield from self._one_round(group, number)
            groups = [group for group in groups if group.scripts and number < group.last]
            number += 1

    def _one_round(self, group: _Group, number: int) -> Iterable[Outcome]:
        for script in group.order(number):
            self._announce(script)
            run = self._run(script, number, exclusive=True, memory=not number)  # sampling it lengthens a run
            group.runs[script].append(run)
            if _failed(script, run):
                group.drop(script)
                yield self._outcome(script, group.runs[script], timed=True)
        if number < group.last:
            return
        if added := group.extend():
            self.progress.more([script.shown for script in group.scripts], added)
        else:
            for script in group.scripts:
                yield self._outcome(script, group.runs[script], timed=True)

    def _run(self, script: Script, number: int, *, exclusive: bool, memory: bool = True) -> Run:
        with self.progress.running(script.shown):
            run = runner.run(script, python=self.python, stop=self.stop, exclusive=exclusive, memory=memory)
        self.progress.ran(script.shown, run.wall + run.overhead)
        return replace(run, round=number)

    def _announce(self, script: Script) -> None:
        rounds, timed = _rounds(script, self.limit), _is_timed(script, self.limit)
        self.progress.announce(script.shown, explain.how(script, rounds, timed=timed))

    def _outcome(self, script: Script, runs: list[Run], *, timed: bool = False) -> Outcome:
        env = environment(self.python, script.settings.packages)
        record = Record.of(script, env, runs, session=self.session if timed else "", timed=timed)
        self.store.put(script, record)
        self.progress.end(script.shown, explain.result(record))
        return Outcome(script, record, "run", record.problem and explain.failed(script, record))


def _failed(script: Script, run: Run) -> bool:
    return run_problem(run, script.settings.expect, script.settings.leaves) is not None


class Lanes:
    """Number of scripts that may run side by side: one per core, and more while CPUs are idle and memory is free."""

    WINDOW = 0.04
    """Seconds over which idle time is measured; the system counts it in steps of 10 ms."""
    MEMORY = 2**30
    """Bytes that must be free for another script."""

    def __init__(self, cores: int) -> None:
        self.cores, self.most = cores, 4 * cores
        self.count = cores
        self.seen, self.busy = time.perf_counter(), accounting.busy()[0]

    def open(self) -> int:
        """Return how many may run now; asked before each start."""
        now = time.perf_counter()
        if now >= self.seen + self.WINDOW:
            busy, cores = accounting.busy()
            idle = cores - (busy - self.busy) / (now - self.seen)
            self.seen, self.busy = now, busy
            if idle > 0.5 and psutil.virtual_memory().available > self.MEMORY:
                self.count = min(self.count + round(idle), self.most)
            elif idle < 0.1:
                self.count = max(self.count - 1, self.cores)
        return self.count


def _elsewhere(script: Script, store: Store, needs: str, fit: str) -> Outcome:
    """Return the recording of a script that this interpreter can't run, if there is one."""
    damage = ""
    try:
        if record := store.recording(script):
            return Outcome(script, record, "recording")
    except StoreError as error:
        damage = str(error)
    return Outcome(script, None, "none", explain.not_runnable(script, needs, fit, damage))
