"""Run many scripts: side by side where only the output matters, alone where a timing is shown.

The one way to a record. Pages, tests and the command line all ask `ensure`, which runs only what is missing or stale.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from measured import runner
from measured.record import Environment, Record, Run, environment
from measured.script import Script, shown
from measured.store import Store

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
    """`run`: run now. `cache`: this machine's record. `recording`: made elsewhere. `none`: could not be run."""
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
    outcomes: dict[Script, Outcome] = {}
    todo: list[Script] = []
    for script in scripts:
        env = environment(python, _names(script))
        if not SpecifierSet(script.settings.requires_python).contains(env.python.rstrip("+"), prereleases=True):
            outcomes[script] = _elsewhere(script, store, env)
        elif not fresh and (record := store.get(script, env)):
            outcomes[script] = Outcome(script, record, "cache")
        else:
            todo.append(script)
    if todo:
        outcomes.update({o.script: o for o in _Build(todo, store, python, tell).outcomes()})
    return [outcomes[script] for script in scripts]


class _Build:
    """The running of what is missing."""

    def __init__(self, todo: list[Script], store: Store, python: str, tell: Callable[[str], object]) -> None:
        # Longest first, by what they took last time, so that no long one is left over at the end.
        self.todo = sorted(todo, key=lambda s: -store.last_cost(s, environment(python, _names(s))))
        self.store, self.python, self.tell = store, python, tell
        self.stop = threading.Event()
        self.done = 0

    def outcomes(self) -> Iterable[Outcome]:
        """Those that may share the machine first, then those that want it alone."""
        yield from self._side_by_side([s for s in self.todo if not s.settings.exclusive])
        yield from self._in_turns([s for s in self.todo if s.settings.exclusive])

    def _side_by_side(self, scripts: list[Script]) -> Iterable[Outcome]:
        cores = environment(self.python).cores
        with ThreadPoolExecutor(max_workers=cores) as pool:
            pending: set[Future[Outcome]] = {pool.submit(self._all_runs, script) for script in scripts}
            try:
                while pending:
                    ready, pending = wait(pending, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in ready)
            except BaseException:
                self.stop.set()
                pool.shutdown(cancel_futures=True)
                raise

    def _all_runs(self, script: Script) -> Outcome:
        self._announce(script)
        with self.store.machine(alone=False, stop=self.stop):
            runs = [self._run(script) for _ in range(script.settings.repeat)]
        return self._outcome(script, runs)

    def _in_turns(self, scripts: list[Script]) -> Iterable[Outcome]:
        """A B C A B C, not A A B B C C: a machine that drifts then favours none of those that are compared."""
        runs: dict[Script, list[Run]] = {script: [] for script in scripts}
        for script in scripts:
            self._announce(script)
        for turn in range(max((s.settings.repeat for s in scripts), default=0)):
            for script in scripts:
                if turn >= script.settings.repeat:
                    continue
                with self.store.machine(alone=True, stop=self.stop):
                    runs[script].append(self._run(script))
                if turn + 1 == script.settings.repeat:
                    yield self._outcome(script, runs[script])

    def _run(self, script: Script) -> Run:
        return runner.run(script, python=self.python, stop=self.stop)

    def _announce(self, script: Script) -> None:
        settings = script.settings
        times = f"{settings.repeat} times, alone" if settings.exclusive else ""
        limit = f"limit {settings.timeout:g} s"
        self.tell(f"  start {shown(script.path)} ({', '.join(filter(None, [times, limit]))})")

    def _outcome(self, script: Script, runs: list[Run]) -> Outcome:
        env = environment(self.python, _names(script))
        record = Record.of(script, env, runs)
        self.store.put(script, record)
        self.done += 1
        verdict = "FAILED" if record.problem else "ok"
        self.tell(f"[{self.done}/{len(self.todo)}] {shown(script.path)}: {verdict}, {record.end}, {record.wall:.2f} s")
        return Outcome(script, record, "run", record.problem and explain(script, record))


def _elsewhere(script: Script, store: Store, env: Environment) -> Outcome:
    """A script that this interpreter is too old or too new for: a recording serves, if one was made."""
    if record := store.recording(script):
        return Outcome(script, record, "recording")
    needs = script.settings.requires_python
    return Outcome(
        script,
        None,
        "none",
        f"{shown(script.path)} needs Python {needs}, this is {env.python}, and there is no recording of it as it "
        f"is now.\n  Make one on such a Python:  measured record {shown(script.path)} --python python3.14",
    )


def explain(script: Script, record: Record) -> str:
    """A failed run in one block of text: script, expected, got, the last lines of its output."""
    lines = record.output.rstrip().splitlines()
    cut = ["…"] if len(lines) > SHOWN_LINES else []
    told = "\n".join(f"    | {line}" for line in [*cut, *lines[-SHOWN_LINES:]]) or "    | (no output)"
    behind = "".join(f"\n  left behind: {process}" for process in record.run.left_behind)
    return (
        f"{shown(script.path)} did not do what it declares\n"
        f"  expected: {record.expect}\n"
        f"  got:      {record.end} after {record.wall:.2f} s{behind}\n"
        f"  output:\n{told}"
    )


def _names(script: Script) -> tuple[str, ...]:
    return tuple(sorted(Requirement(text).name for text in script.settings.dependencies))
