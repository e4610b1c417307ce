"""A script on a pseudo-terminal, in a session of its own (POSIX): how it ends, what it prints, costs and leaves alive.

On a terminal the lines of parent and children come in their true order and whole. Through a pipe they do not: there
each process holds its output back until its end.
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import os
import select
import signal
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil

from measured.record import Run

GRACE = 0.5
"""Seconds that a process may live on after its script's own end."""

HELPERS = ("multiprocessing.resource_tracker", "multiprocessing.forkserver")
HELPERS_GRACE = 5.0
"""Seconds for those that `multiprocessing` starts and ends by itself: some tenths, more on a busy machine."""

COLUMNS = 72


class Interrupted(Exception):
    """The run was stopped from outside before its end; its session has been killed."""


class Session:
    """One run, from its start (in `__init__`) to the end of the last process it started (in `finish`)."""

    def __init__(
        self, command: list[str], work: Path, env: dict[str, str], limit: float, stop: threading.Event
    ) -> None:
        _adopt_orphans()
        self.limit, self.stop, self.mark = limit, stop, env["TMPDIR"]
        self.terminal, theirs = _terminal()
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
        self.output = bytearray()
        self.cpu = 0.0
        self.peak_memory = 0

    def finish(self) -> Run:
        """Wait for the script's end or its limit; whatever of its session is left then is killed."""
        try:
            end = self._wait()
            wall = time.perf_counter() - self.started
            left = self._left_behind() if end != "timeout" else ()
            text = self.output.decode(errors="replace").replace("\r\n", "\n")
        finally:
            self._kill()  # what is said while it is killed is no part of the output
            os.close(self.terminal)
        return Run(end, text, wall, self.cpu, self.peak_memory, left_behind=left)

    def _wait(self) -> str:
        look = 0.0  # when memory is to be looked at next, in seconds since the start
        with _Exit(self.sid) as exited:
            while True:
                elapsed = time.perf_counter() - self.started
                if self.stop.is_set():
                    raise Interrupted
                if elapsed >= self.limit:
                    return "timeout"
                if elapsed >= look:
                    self._sample_memory()
                    look = elapsed + (0.01 if elapsed < 0.2 else 0.05)  # often at first: a short script is seen too
                self._read(min(self.limit, look) - elapsed, exited.fd)
                if (status := self._reap(self.sid)) is not None:
                    self.process.returncode = os.waitstatus_to_exitcode(status)
                    self._read(0)
                    return ending(self.process.returncode)

    def _read(self, timeout: float, *others: int | None) -> None:
        """Take what is on the terminal; wait for it, or for one of the others, no longer than `timeout` seconds."""
        ready, _, _ = select.select([self.terminal, *(fd for fd in others if fd is not None)], [], [], timeout)
        while self.terminal in ready:
            try:
                data = os.read(self.terminal, 65536)
            except BlockingIOError:
                return
            except OSError:  # EIO: nobody holds the other end
                time.sleep(min(timeout, 0.002))
                return
            self.output += data

    def _reap(self, pid: int) -> int | None:
        """The wait status of an ended child, its CPU time counted; None while it runs."""
        try:
            ended, status, usage = os.wait4(pid, os.WNOHANG)
        except ChildProcessError:
            return None
        if not ended:
            return None
        self.cpu += usage.ru_utime + usage.ru_stime
        return status

    def _is_ours(self, pid: int) -> bool:
        """Of this session; or one that made a session of its own and, its parent ended, is our child now."""
        if os.getsid(pid) == self.sid:
            return True
        process = psutil.Process(pid)
        return process.ppid() == os.getpid() and process.environ().get("TMPDIR") == self.mark

    def _members(self) -> list[int]:
        """The live processes of this run; the ended ones that fell to us are reaped."""
        alive = []
        for pid in psutil.pids():
            try:
                if not self._is_ours(pid) or (pid != self.sid and self._reap(pid) is not None):
                    continue
                if psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
                    alive.append(pid)
            except (ProcessLookupError, psutil.Error):
                continue
        return alive

    def _sample_memory(self) -> None:
        resident = 0
        for pid in psutil.pids():
            try:
                if os.getsid(pid) == self.sid:
                    resident += psutil.Process(pid).memory_info().rss
            except (ProcessLookupError, psutil.Error):
                continue
        self.peak_memory = max(self.peak_memory, resident)

    def _left_behind(self) -> tuple[str, ...]:
        """Command lines of what is alive after the grace."""
        ended = time.perf_counter()
        while members := {pid: _command_line(pid) for pid in self._members()}:
            own = all(any(helper in line for helper in HELPERS) for line in members.values())
            if time.perf_counter() >= ended + (HELPERS_GRACE if own else GRACE) or self.stop.is_set():
                return tuple(line[:120] for line in members.values())
            self._read(0.005)
        return ()

    def _kill(self) -> None:
        """End the session. Killed processes can't fork, so a few rounds find those that were forked meanwhile.

        The resource tracker of `multiprocessing` goes last, by itself, unless it takes longer than the grace: it
        removes the semaphores and shared memory of those that could not.
        """
        until = time.perf_counter() + GRACE
        while (members := self._members()) or self.process.returncode is None:
            late = time.perf_counter() >= until
            for pid in members:
                if late or HELPERS[0] not in _command_line(pid):
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
            if self.process.returncode is None and (status := self._reap(self.sid)) is not None:
                self.process.returncode = os.waitstatus_to_exitcode(status)
            if time.perf_counter() >= until + GRACE:
                break  # in the kernel's hands, such as a process that waits for a dead disk
            self._read(0.002)


class _Exit:
    """A file descriptor that becomes readable when a process ends, where the system has such (Linux)."""

    def __init__(self, pid: int) -> None:
        self.fd = os.pidfd_open(pid) if hasattr(os, "pidfd_open") else None

    def __enter__(self) -> _Exit:
        return self

    def __exit__(self, *_: object) -> None:
        if self.fd is not None:
            os.close(self.fd)


def _terminal() -> tuple[int, int]:
    """A pseudo-terminal: our end, which does not block, and the script's, 72 columns wide."""
    import fcntl
    import termios

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
    os.set_blocking(ours, False)
    return ours, theirs


@functools.cache
def _adopt_orphans() -> None:
    """Linux: a process whose parent ends becomes our child, so that it is found, timed and reaped.

    Without this the CPU time of forkserver's workers would be lost: the server outlives the script by a moment.
    """
    if sys.platform == "linux":
        pr_set_child_subreaper = 36
        ctypes.CDLL(None, use_errno=True).prctl(pr_set_child_subreaper, 1, 0, 0, 0)


def ending(code: int) -> str:
    """An exit status as records name it; a negative one is the signal that ended the process."""
    if code >= 0:
        return f"exit {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:  # a real-time signal has a number only
        return f"signal {-code}"


def _command_line(pid: int) -> str:
    try:
        return " ".join(psutil.Process(pid).cmdline()) or f"process {pid}"
    except psutil.Error:
        return f"process {pid}"
