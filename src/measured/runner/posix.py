"""A script on a pseudo-terminal, in a session of its own (POSIX): how it ends, what it prints, costs and leaves alive.

On a terminal the lines of parent and children come in their true order and whole. Through a pipe they do not: there
each process holds its output back until its end.

The process that runs a session is its supervisor, and has no other children. On Linux it adopts the orphans of its
descendants, so "no child is left" means that the session is empty, whatever daemon the script made.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from measured.runner import accounting as processes
from measured.runner import terminal
from measured.runner.accounting import LINUX
from measured.runner.output import Output
from measured.runner.protocol import Interrupted, Limits, Run

if TYPE_CHECKING:
    import psutil

GRACE = 0.5
"""Seconds that a process may live on after its script's own end."""

HELPERS = ("multiprocessing.resource_tracker", "multiprocessing.forkserver")
HELPERS_GRACE = 5.0
"""Seconds for those that `multiprocessing` starts and ends by itself: some tenths, more on a busy machine."""


class Session:
    """One run, from its start (in `__init__`) to the end of the last process it started (in `finish`)."""

    def __init__(
        self, command: tuple[str, ...], work: Path, env: dict[str, str], limits: Limits, stop: threading.Event
    ) -> None:
        self.limits, self.stop, self.mark = limits, stop, env["TMPDIR"]
        self.others = processes.every()
        """Processes that are not of this run, as they were last seen."""
        self.terminal, theirs = terminal.opened()
        self.started = time.perf_counter()
        try:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=theirs,
                stderr=theirs,
                cwd=work,
                env=env,
                start_new_session=True,
            )
        except OSError:
            os.close(self.terminal)
            raise
        finally:
            os.close(theirs)
        self.sid = self.process.pid
        processes.limit(self.sid, limits)
        self.output = Output()
        self.members: set[int] = set()
        """Processes of this run, as they were last seen."""
        self.cpu = 0.0
        self.peak_memory = self.largest_process = self.processes = 0

    def finish(self) -> Run:
        """Wait for the script's end or its limit; whatever of its session is left then is killed."""
        end = ""
        try:
            end = self._wait()
            wall = time.perf_counter() - self.started
            left = self._left_behind() if end.startswith(("exit", "signal")) else ()
            text = self.output.text()
        finally:
            self._kill(at_once=end == "process limit")  # what is said while it is killed is no part of the output
            os.close(self.terminal)
        return Run(
            end,
            text,
            wall,
            self.cpu,
            self.peak_memory,
            largest_process=self.largest_process,
            processes=self.processes,
            left_behind=left,
        )

    def _wait(self) -> str:
        look = 0.0  # when memory is to be looked at next, in seconds since the start
        with _Exit(self.sid) as exited:
            while True:
                elapsed = time.perf_counter() - self.started
                if self.stop.is_set():
                    raise Interrupted
                if elapsed >= self.limits.timeout:
                    return "timeout"
                if elapsed >= look:
                    if beyond := self._sample():
                        return beyond
                    look = elapsed + min(0.01 + elapsed / 5, 0.05)  # often at first: a short script is seen too
                self._read(min(self.limits.timeout, look) - elapsed, exited.fd)
                self._reap()
                if self.process.returncode is not None:
                    self._read(0)
                    return ending(self.process.returncode)

    def _read(self, timeout: float, *others: int | None) -> None:
        """Take what is on the terminal; wait for it, or for one of the others, no longer than `timeout` seconds."""
        timeout, ends = max(timeout, 0), [fd for fd in others if fd is not None]
        ready, _, _ = select.select([self.terminal, *ends], [], [], timeout)
        until = time.perf_counter() + 0.01  # one that never stops writing does not keep us from looking at it
        while self.terminal in ready:
            try:
                data = os.read(self.terminal, 65536)
            except BlockingIOError:
                return
            except OSError:  # EIO: nobody holds the other end
                select.select(ends, [], [], timeout if ends else min(timeout, 0.002))
                return
            self.output.add(data)
            if timeout > 0 and time.perf_counter() > until:
                return

    def _reap(self) -> bool:
        """Take leave of the children that have ended, their CPU time counted. True where none is left at all."""
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return True
            if not pid:
                return False
            self.cpu += usage.ru_utime + usage.ru_stime
            if pid == self.sid:
                self.process.returncode = os.waitstatus_to_exitcode(status)
            largest = usage.ru_maxrss * (1024 if LINUX else 1)
            if largest > processes.own_memory():  # below it stands for us: a child begins as a copy of its parent
                self.largest_process = max(self.largest_process, largest)

    def _empty(self) -> bool:
        return self._reap() and (LINUX or not self._alive())

    def _alive(self) -> list[psutil.Process]:
        """The live processes of this run. Where orphans are not adopted, known by their session or environment."""
        import psutil

        found = []
        for process in psutil.Process().children(recursive=True) if LINUX else psutil.process_iter():
            with contextlib.suppress(ProcessLookupError, PermissionError, psutil.Error):
                if not LINUX and os.getsid(process.pid) != self.sid and process.environ().get("TMPDIR") != self.mark:
                    continue
                if process.status() != psutil.STATUS_ZOMBIE:
                    found.append(process)
        return found

    def _sample(self) -> str | None:
        """Look at number and memory of the processes; the limit that they are beyond, if they are."""
        now = time.perf_counter() - self.started
        every = processes.every()
        for pid in every - self.others - self.members:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                (self.members if os.getsid(pid) == self.sid else self.others).add(pid)
        if now > 0.2 and int(now * 4) != int((now - 0.05) * 4):  # four times a second: it looks at the whole machine
            self.members |= {process.pid for process in self._alive()}  # those too that made a session of their own
        self.others &= every - self.members
        self.members &= every
        resident, alive = 0, []
        for pid in self.members:
            if memory := processes.memory(pid):
                alive.append(pid)
                resident += memory[0]
                self.largest_process = max(self.largest_process, memory[1])
        self.peak_memory = max(self.peak_memory, resident)
        self.processes = max(self.processes, len(alive))
        if len(alive) > self.limits.processes:
            return "process limit"
        allowed = self.limits.memory * 2**30
        return (
            "memory limit" if resident > allowed and sum(map(processes.proportional_memory, alive)) > allowed else None
        )

    def _left_behind(self) -> tuple[str, ...]:
        """Command lines of what is alive after the grace."""
        ended = time.perf_counter()
        grace = GRACE
        while not self._empty():
            if self.stop.is_set():
                return ()
            if time.perf_counter() < ended + grace:
                self._read(0.001)
                continue
            lines = [processes.command_line(process) for process in self._alive()]
            if not lines and self._empty():
                return ()
            if grace == HELPERS_GRACE or not lines or not all(any(h in line for h in HELPERS) for line in lines):
                return tuple(f"process: {line[:120]}" for line in lines or ("one that flees: it forks, and ends",))
            grace = HELPERS_GRACE
        return ()

    def _kill(self, *, at_once: bool) -> None:
        """End the session. Killed processes can't fork, so a few rounds find those that were forked meanwhile.

        The resource tracker of `multiprocessing` goes last, by itself, unless it takes longer than the grace: it
        removes the semaphores and shared memory of those that could not. Where there are too many processes, all of
        the session's group are killed `at_once`: one by one, they would fork faster.
        """
        until = time.perf_counter() + GRACE
        while not self._empty():
            late = at_once or time.perf_counter() >= until
            if late:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(self.sid, signal.SIGKILL)
            for process in self._alive():
                if late or HELPERS[0] not in processes.command_line(process):
                    processes.kill(process)
            if time.perf_counter() >= until + GRACE:
                break  # in the kernel's hands, such as a process that waits for a dead disk
            self._read(0.001)


class _Exit:
    """A file descriptor that becomes readable when a process ends, where the system has such (Linux)."""

    def __init__(self, pid: int) -> None:
        self.fd = os.pidfd_open(pid) if hasattr(os, "pidfd_open") else None

    def __enter__(self) -> _Exit:
        return self

    def __exit__(self, *_: object) -> None:
        if self.fd is not None:
            os.close(self.fd)


def ending(code: int) -> str:
    """An exit status as records name it; a negative one is the signal that ended the process."""
    if code >= 0:
        return f"exit {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:  # a real-time signal has a number only
        return f"signal {-code}"
