"""Client of the supervisors: have a run made, redact it, and clean up after a supervisor that was killed."""

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
from functools import cache
from pathlib import Path
from typing import IO, Any

import psutil

from measured.runner import leftovers, locks
from measured.runner.protocol import Interrupted, Run, Task
from measured.runner.redact import redact_run
from measured.runner.supervisor import READY
from measured.script import Script

INHERITED = ("LD_LIBRARY_PATH", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT")
"""Variables of our environment that a supervisor needs, besides PYTHON…; a script's environment has even fewer."""
SUPERVISOR = "measured.runner.supervisor"
"""The module that supervisors run."""
PATIENCE = 30.0
"""Seconds that a healthy supervisor needs at most after a script's timeout, or after it was told to end."""


def run(  # noqa: PLR0913 (all but one have defaults)
    script: Script,
    *,
    python: str = sys.executable,
    driver: Sequence[str] = (),
    stop: threading.Event | None = None,
    exclusive: bool = True,
    memory: bool = True,
) -> Run:
    """Run a script once, as `python [driver…] FILE`, and return everything that the run left.

    An exclusive run waits until no other run, of this process or another, uses the machine.
    `memory` tells whether its peak memory is sampled.

    Raises:
        Interrupted: if `stop` was set during the run.
        OSError: if the interpreter or the supervisor can't be started, or the scratch folder can't be created.
    """
    task = Task(
        command=script.settings.command_line(python, driver, str(script.path)),
        limits=script.settings.limits,
        scratch=str(_new_scratch_path()),
        watched=_watched_folders(script),
        exclusive=exclusive,
        memory=memory,
    )
    return redact_run(_supervised(task, stop or threading.Event()), script, Path(task.scratch), python)


@cache
def version() -> str:
    """Return the digest of this folder: any change here can change what a run leaves."""
    folder, sha = Path(__file__).parent, hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        sha.update(path.relative_to(folder).as_posix().encode() + b"\0")
        sha.update(hashlib.sha256(path.read_bytes()).digest())
    return sha.hexdigest()


def _new_scratch_path() -> Path:
    """Return an unguessable path in the folder for temporary files."""
    name = f"measured-{os.getpid()}-{next(_NUMBERS)}-{secrets.token_hex(4)}"
    return Path(tempfile.gettempdir()).resolve() / name


def _watched_folders(script: Script) -> tuple[str, ...]:
    """Return the script's folder and its parents up to `examples/`; none for a script outside it."""
    if Path(script.name).is_absolute():
        return ()
    return tuple(str(folder) for folder in script.path.parents if folder.is_relative_to(script.project.examples))


def _supervised(task: Task, stop: threading.Event) -> Run:
    """Have a supervisor make a run; keep the supervisor for the next one if nothing went wrong."""
    with locks.machine(exclusive=task.exclusive, stop=stop):
        supervisor = _idle_supervisor() or _Supervisor()
        try:
            run = supervisor.make(task, stop)
        except _SupervisorKilled:
            supervisor.kill()
            _clean_up_after_supervisor(task)
            return Run("supervisor killed", "", wall=0.0, cpu=0.0, peak_memory=0)
        except BaseException:
            if not supervisor.close():
                _clean_up_after_supervisor(task)
            raise
        with _LOCK:
            _IDLE.append(supervisor)
    return run


def _idle_supervisor() -> _Supervisor | None:
    """Return an idle, healthy supervisor, or None."""
    with _LOCK:
        while _IDLE:
            supervisor = _IDLE.pop()
            if supervisor.process.poll() is None:
                return supervisor
            supervisor.kill()
    return None


class _Supervisor:
    """A supervisor process. It ends when its stdin is closed: by `close`, or because this process died."""

    def __init__(self) -> None:
        with contextlib.ExitStack() as stack:
            self.errors = stack.enter_context(tempfile.TemporaryFile())
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-m", SUPERVISOR],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self.errors,
                env=supervisor_environment(),
                start_new_session=True,  # Ctrl-C is for us; we stop the supervisor
            )
            stack.pop_all()  # `close` closes the file
        self.answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        threading.Thread(target=self._receive, daemon=True).start()

    def _receive(self) -> None:
        """Queue the answers, and at last the reason why there are no more."""
        assert self.process.stdout
        with self.process.stdout as stdout:
            if stdout.read(len(READY)) != READY:
                self.answers.put(self._start_error())
                return
            try:
                while True:
                    self.answers.put(pickle.load(stdout))
            except (EOFError, pickle.UnpicklingError):
                self.answers.put(_SupervisorKilled())

    def _start_error(self) -> OSError:
        code = self.process.wait()
        self.errors.seek(0)
        reason = self.errors.read().decode(errors="replace").strip() or f"it ended with exit code {code}"
        return OSError(f"{sys.executable} can't run measured's supervisor: {reason}")

    def make(self, task: Task, stop: threading.Event) -> Run:
        """Have a run made. Raises the supervisor's exception, _SupervisorKilled or Interrupted."""
        with contextlib.suppress(BrokenPipeError):  # the reason is in `answers`
            pickle.dump(task, self._stdin)
            self._stdin.flush()
        until = time.monotonic() + task.limits.timeout + PATIENCE
        while True:
            try:
                answer = self.answers.get(timeout=0.02)
                break
            except queue.Empty:
                if stop.is_set():
                    raise Interrupted from None
                if time.monotonic() > until:  # the script suspended it
                    raise _SupervisorKilled from None
        if isinstance(answer, BaseException):
            raise answer
        assert isinstance(answer, Run)
        return answer

    @property
    def _stdin(self) -> IO[bytes]:
        assert self.process.stdin
        return self.process.stdin

    def close(self) -> bool:
        """End the supervisor and its run. Return False if it didn't end by itself and was killed."""
        with contextlib.suppress(BrokenPipeError):
            self._stdin.close()
        try:
            return self.process.wait(PATIENCE) == 0
        except subprocess.TimeoutExpired:
            self.kill()
            return False
        finally:
            self.errors.close()

    def kill(self) -> None:
        """Kill the supervisor, and only it."""
        self.process.kill()
        self.close()


class _SupervisorKilled(Exception):
    """The supervisor was killed or suspended, by the script or by the system for lack of memory."""


def supervisor_environment() -> dict[str, str]:
    """Return the environment of a supervisor, which imports this package from the same place as this process."""
    env = {name: value for name, value in os.environ.items() if name in INHERITED or name.startswith("PYTHON")}
    return {**env, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def _clean_up_after_supervisor(task: Task) -> None:
    """Kill the processes of a run whose supervisor was killed, and remove its scratch folder."""
    until = time.monotonic() + PATIENCE
    while (members := _processes_with_folder(task.scratch)) and time.monotonic() < until:
        for process in members:
            with contextlib.suppress(psutil.Error):
                process.kill()
        time.sleep(0.01)
    leftovers.remove_folder(Path(task.scratch))


def _processes_with_folder(folder: str) -> list[psutil.Process]:
    """Return the live processes whose folder for temporary files is inside this one."""
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
def _close_idle_supervisors() -> None:
    while _IDLE:
        _IDLE.pop().close()


__all__ = ["Interrupted", "run", "version"]
