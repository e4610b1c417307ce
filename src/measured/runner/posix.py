"""Session: a script on a pseudo-terminal, with all the processes it starts (POSIX).

On a terminal, lines of parent and children arrive whole and in their true order. On a pipe they don't: each process
would hold back its output until it ends.

A session's parent is the supervisor, which has no other children. On Linux the supervisor adopts the orphans among its
descendants, so a session is empty when the supervisor has no child left, however the script daemonized.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import signal
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from measured.runner import accounting
from measured.runner.accounting import LINUX, Memory
from measured.runner.output import COLUMNS, ROWS, Output
from measured.runner.protocol import Interrupted, Run, Task

if TYPE_CHECKING:
    import psutil

GRACE = 0.5
"""Seconds that a process can outlive the script without counting as left behind."""

TRACKER = "resource_tracker"
HELPERS = ("multiprocessing.resource_tracker", "multiprocessing.forkserver", "loky.backend.resource_tracker")
HELPERS_GRACE = 5.0
"""The same for processes that `multiprocessing` or loky starts and ends itself: some tenths, more on a busy machine."""

SEARCH_INTERVAL = 0.25
"""Seconds between two searches for processes that left the session."""

READ_TIME = 0.01
"""Seconds after which reading pauses, so that a script that never stops writing is still sampled."""


class Session:
    """One run, from its start (in `__init__`) to the end of the last process it started (in `finish`)."""

    def __init__(self, task: Task, work: Path, env: dict[str, str], stop: threading.Event) -> None:
        self.limits, self.stop, self.tmpdir = task.limits, stop, env["TMPDIR"]
        self.foreign = accounting.process_ids()
        """Processes known not to belong to this run."""
        self.members: set[int] = set()
        """Processes known to belong to this run."""
        self.output, self.memory = Output(), Memory(sampled=task.memory)
        self.cpu, self.largest_process, self.most_processes = 0.0, 0, 0
        self.next_sample, self.next_search = 0.0, SEARCH_INTERVAL
        self.terminal, theirs = open_terminal()
        self.started = time.perf_counter()
        try:
            self.process = subprocess.Popen(
                task.command,
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
        accounting.enforce(self.sid, task.limits)

    def finish(self) -> Run:
        """Wait until the script ends or reaches a limit, then kill the rest of its session."""
        end = ""
        try:
            end = self._wait()
            wall = time.perf_counter() - self.started
            left = self._left_behind() if end.startswith(("exit", "signal")) else ()
            text = self.output.text()
        finally:
            self._kill(at_once=end == "process limit")  # anything written while being killed is not output
            os.close(self.terminal)
        return Run(
            end,
            text,
            wall,
            self.cpu,
            self.memory.peak,
            memory_kind=self.memory.kind,
            largest_process=self.largest_process,
            processes=self.most_processes,
            left_behind=left,
        )

    def _wait(self) -> str:
        """Return how the script ended, or the limit it reached. Raises Interrupted."""
        with _exit_descriptor(self.sid) as exited:
            while True:
                elapsed = time.perf_counter() - self.started
                if self.stop.is_set():
                    raise Interrupted
                if elapsed >= self.limits.timeout:
                    return "timeout"
                if elapsed >= self.next_sample:
                    if exceeded := self._sample(elapsed):
                        return exceeded
                    self.next_sample = elapsed + min(0.01 + elapsed / 5, 0.05)  # short scripts need early samples
                self._read(min(self.limits.timeout, self.next_sample) - elapsed, exited)
                self._reap()
                if self.process.returncode is not None:
                    self._read(0)
                    return describe_exit(self.process.returncode)

    def _read(self, timeout: float, exited: int | None = None) -> None:
        """Read from the terminal, waiting up to `timeout` seconds for output or for the script's exit."""
        timeout, ends = max(timeout, 0), [] if exited is None else [exited]
        ready, _, _ = select.select([self.terminal, *ends], [], [], timeout)
        until = time.perf_counter() + READ_TIME
        while self.terminal in ready:
            try:
                data = os.read(self.terminal, 65536)
            except BlockingIOError:
                return
            except OSError:  # EIO: no process has the other end open
                select.select(ends, [], [], timeout if ends else min(timeout, 0.002))
                return
            self.output.add(data)
            if timeout > 0 and time.perf_counter() > until:
                return

    def _reap(self) -> bool:
        """Reap the children that have ended and add their CPU time. Return whether no child is left."""
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
            if largest > accounting.own_peak_memory():  # a child begins as a copy of us: less is not its own memory
                self.largest_process = max(self.largest_process, largest)

    def _is_empty(self) -> bool:
        return self._reap() and (LINUX or not self._alive())

    def _alive(self) -> list[psutil.Process]:
        """Return the live processes of this run. Without adoption, the session or the environment identifies them."""
        import psutil

        found = []
        for process in psutil.Process().children(recursive=True) if LINUX else psutil.process_iter():
            with contextlib.suppress(ProcessLookupError, PermissionError, psutil.Error):
                if not LINUX and os.getsid(process.pid) != self.sid and process.environ().get("TMPDIR") != self.tmpdir:
                    continue
                if process.status() != psutil.STATUS_ZOMBIE:
                    found.append(process)
        return found

    def _sample(self, elapsed: float) -> str | None:
        """Count the processes and their memory. Return the limit that they exceed, or None."""
        self._find_members(elapsed)
        resident: dict[int, int] = {}
        for pid in self.members:
            if memory := accounting.resident_memory(pid):
                resident[pid], peak = memory
                self.largest_process = max(self.largest_process, peak)
            if len(resident) > self.limits.processes:  # at once: while we read on, a fork bomb doubles
                self.most_processes = len(resident)
                return "process limit"
        self.most_processes = max(self.most_processes, len(resident))
        exceeded = self.memory.sample(resident, allowed=self.limits.memory * 2**30)
        return "memory limit" if exceeded else None

    def _find_members(self, elapsed: float) -> None:
        every = accounting.process_ids()
        for pid in every - self.foreign - self.members:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                (self.members if os.getsid(pid) == self.sid else self.foreign).add(pid)
        if elapsed >= self.next_search:  # costly, but finds processes that started their own session
            self.members |= {process.pid for process in self._alive()}
            self.next_search = elapsed + SEARCH_INTERVAL
        self.foreign &= every - self.members
        self.members &= every

    def _left_behind(self) -> tuple[str, ...]:
        """Return the command lines of the processes that are alive after the grace."""
        ended = time.perf_counter()
        grace = GRACE
        while not self._is_empty():
            if self.stop.is_set():
                return ()
            if time.perf_counter() < ended + grace:
                self._read(0.001)
                continue
            lines = [accounting.command_line(process) for process in self._alive()]
            if not lines and self._is_empty():
                return ()
            if grace == HELPERS_GRACE or not lines or not all(map(ends_itself, lines)):
                return tuple(f"process: {line[:120]}" for line in lines or ("a process that keeps forking",))
            grace = HELPERS_GRACE
        return ()

    def _kill(self, *, at_once: bool) -> None:
        """Kill the session. Killed processes can't fork, so a few passes also find those forked meanwhile.

        The resource trackers of `multiprocessing` and loky may end by themselves within the grace: they remove the
        semaphores, shared memory and folders of the killed processes. With too many processes, the whole process group
        is killed `at_once`: killed one at a time, they would fork faster.
        """
        until = time.perf_counter() + GRACE
        while not self._is_empty():
            late = at_once or time.perf_counter() >= until
            if late:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(self.sid, signal.SIGKILL)
            for process in self._alive():
                if late or TRACKER not in accounting.command_line(process):
                    accounting.kill(process)
            if time.perf_counter() >= until + GRACE:
                break  # stuck in the kernel, for example waiting for a dead disk
            self._read(0.001)


def ends_itself(line: str) -> bool:
    """Return whether a command line is that of a helper, or couldn't be read, as that of a process that is ending."""
    return any(helper in line for helper in HELPERS) or bool(re.fullmatch(r"process \d+", line))


def open_terminal() -> tuple[int, int]:
    """Open a pseudo-terminal and return our end, which doesn't block, and the script's."""
    import fcntl
    import termios  # POSIX only

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    modes = termios.tcgetattr(theirs)
    modes[1] &= ~termios.OPOST  # line ends arrive as they were written
    termios.tcsetattr(theirs, termios.TCSANOW, modes)
    os.set_blocking(ours, False)
    return ours, theirs


@contextlib.contextmanager
def _exit_descriptor(pid: int) -> Iterator[int | None]:
    """Open a file descriptor that becomes readable when a process ends; None without pidfd (other than Linux)."""
    descriptor = os.pidfd_open(pid) if hasattr(os, "pidfd_open") else None
    try:
        yield descriptor
    finally:
        if descriptor is not None:
            os.close(descriptor)


def describe_exit(code: int) -> str:
    """Return an exit code as records name it; a negative one is the signal that ended the process."""
    if code >= 0:
        return f"exit {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:  # a real-time signal has no name
        return f"signal {-code}"
