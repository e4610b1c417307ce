"""Run one script in isolation and measure it; leave nothing behind.

A run is `python FILE`: a worker started by spawn or forkserver imports `__main__` from a file, and code that is run by
`exec()` has none. It is made by a supervisor, a small process that is used again for the next one; see `supervisor`.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import itertools
import os
import pickle
import queue
import secrets
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import IO, Any

import psutil

from measured.runner import leftovers, locks
from measured.runner.protocol import Interrupted, Run, Task
from measured.runner.redact import clean
from measured.script import Script

INHERITED = ("LD_LIBRARY_PATH", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT")
"""What a supervisor needs of our environment, and every PYTHON… variable; a script sees less still."""
PATIENCE = 30.0
"""Seconds after a script's limit, or after it was told to end, within which a supervisor that is well has done so."""


def run(
    script: Script,
    *,
    python: str = sys.executable,
    driver: Sequence[str] = (),
    stop: threading.Event | None = None,
    alone: bool = True,
) -> Run:
    """Run a script once, as `python [driver…] FILE`, and say what it left.

    With `alone`, nothing else of ours runs meanwhile, in this process or another: it waits until it has the machine.

    Raises:
        Interrupted: when `stop` was set while it ran.
        OSError: if the interpreter can't be started, or the scratch folder can't be made.
    """
    task = Task(
        command=(python, *driver, str(script.path)),
        limits=script.settings.limits,
        scratch=str(_scratch_folder()),
        watched=_folders_to_watch(script),
        alone=alone,
    )
    made, scratch = _make(task, stop or threading.Event()), Path(task.scratch)
    return replace(
        made,
        output=clean(made.output, script, scratch),
        left_behind=tuple(clean(name, script, scratch) for name in made.left_behind),
        changed=tuple(clean(name, script, scratch) for name in made.changed),
        files={
            name: clean(content, script, scratch) if isinstance(content, str) else content
            for name, content in made.files.items()
        },
    )


def _scratch_folder() -> Path:
    """A new name, not to be guessed, in the folder for temporary files."""
    name = f"measured-{os.getpid()}-{next(_NUMBERS)}-{secrets.token_hex(4)}"
    return Path(tempfile.gettempdir()).resolve() / name


def _make(task: Task, stop: threading.Event) -> Run:
    with locks.machine(alone=task.alone, stop=stop):
        supervisor = _idle() or _Supervisor()
        try:
            made = supervisor.make(task, stop)
        except _SupervisorKilled:
            supervisor.kill()
            return _without_supervisor(task)
        except BaseException:
            if not supervisor.close():
                _without_supervisor(task)
            raise
        with _LOCK:
            _IDLE.append(supervisor)
    return made


def _idle() -> _Supervisor | None:
    """One that waits for its next task, if there is one that nothing has happened to."""
    with _LOCK:
        while _IDLE:
            supervisor = _IDLE.pop()
            if supervisor.process.poll() is None:
                return supervisor
            supervisor.kill()
    return None


def _folders_to_watch(script: Script) -> tuple[str, ...]:
    """The script's own and those above it, up to `examples/`; none for a script that is elsewhere."""
    if Path(script.name).is_absolute():
        return ()
    return tuple(str(folder) for folder in script.path.parents if folder.is_relative_to(script.project.examples))


@cache
def version() -> str:
    """Digest of the code that makes runs: part of every record's key, as a change there can change what one holds."""
    sha = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        sha.update(path.name.encode() + path.read_bytes())
    return sha.hexdigest()


class _Supervisor:
    """One such process, as seen from here. It ends when its input does: at `close`, and when we end, however we do."""

    def __init__(self) -> None:
        env = {name: value for name, value in os.environ.items() if name in INHERITED or name.startswith("PYTHON")}
        command = [sys.executable, "-P", "-m", "measured.runner.supervisor"]
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=env,
            start_new_session=True,  # Ctrl-C is for us; we tell it what to do
        )
        assert self.process.stdin
        assert self.process.stdout
        self.asked: IO[bytes] = self.process.stdin
        self.answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        threading.Thread(target=self._listen, args=(self.process.stdout,), daemon=True).start()

    def _listen(self, told: IO[bytes]) -> None:
        with told:
            while True:
                try:
                    self.answers.put(pickle.load(told))
                except (EOFError, pickle.UnpicklingError):
                    self.answers.put(_SupervisorKilled())
                    return

    def make(self, task: Task, stop: threading.Event) -> Run:
        """Have it run. Raises what the supervisor raised."""
        with contextlib.suppress(BrokenPipeError):  # its last word is in `answers`
            pickle.dump(task, self.asked)
            self.asked.flush()
        until = time.monotonic() + task.limits.timeout + PATIENCE
        while True:
            try:
                answer = self.answers.get(timeout=0.02)
                break
            except queue.Empty:
                if stop.is_set():
                    raise Interrupted from None
                if time.monotonic() > until:  # stopped by the script
                    raise _SupervisorKilled from None
        if isinstance(answer, BaseException):
            raise answer
        assert isinstance(answer, Run)
        return answer

    def close(self) -> bool:
        """End it, with all that it runs. False where it could not do that, and had to be killed."""
        with contextlib.suppress(BrokenPipeError):
            self.asked.close()
        try:
            return self.process.wait(PATIENCE) == 0
        except subprocess.TimeoutExpired:
            self.kill()
            return False

    def kill(self) -> None:
        """End it at once, and nothing of what it runs."""
        self.process.kill()
        self.close()


class _SupervisorKilled(Exception):
    """By the script, or by the system for want of memory; or stopped for good."""


def _without_supervisor(task: Task) -> Run:
    """End what goes on without one: it is known by its folder for temporary files, which is removed."""
    until = time.monotonic() + PATIENCE
    while (members := _members(task.scratch)) and time.monotonic() < until:
        for process in members:
            with contextlib.suppress(psutil.Error):
                process.kill()
        time.sleep(0.01)
    leftovers.remove_folder(Path(task.scratch))
    return Run("supervisor killed", "", wall=0.0, cpu=0.0, peak_memory=0)


def _members(folder: str) -> list[psutil.Process]:
    """The live processes whose folder for temporary files lies in this one."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if Path(process.environ().get("TMPDIR", "")).is_relative_to(folder):
                found.append(process)
    return found


_NUMBERS = itertools.count()
_LOCK = threading.Lock()
_IDLE: list[_Supervisor] = []


@atexit.register
def _close_all() -> None:
    while _IDLE:
        _IDLE.pop().close()


__all__ = ["Interrupted", "run", "version"]
