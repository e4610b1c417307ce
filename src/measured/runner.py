"""Run one script in isolation and measure it; leave no process behind.

A run is `python FILE`: a worker started by spawn or forkserver imports `__main__` from a file, and code that is run by
`exec()` has none. It gets a session, a pseudo-terminal, a scratch folder and a small environment of its own.
"""

from __future__ import annotations

import ctypes
import functools
import os
import re
import select
import signal
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil

from measured.record import Run
from measured.script import Script, project_root

VERSION = 1
"""Part of every record's key: raise it when a change here can change what a record holds."""

GRACE = 0.5
"""Seconds that a process may live on after its script's own end (a fork server takes some hundredths)."""

COLUMNS = 72
KEPT_FILE = 2**20
"""Bytes: a larger file in the working folder is not kept."""


class Interrupted(Exception):
    """The run was stopped from outside before its end; its session has been killed."""


def run(
    script: Script,
    *,
    python: str = sys.executable,
    driver: Sequence[str] = (),
    stop: threading.Event | None = None,
) -> Run:
    """Run a script once, as `python [driver…] FILE`, and say what it left.

    Raises:
        Interrupted: when `stop` was set while it ran.
        OSError: if the interpreter can't be started.
    """
    with tempfile.TemporaryDirectory(prefix="measured-", ignore_cleanup_errors=True) as scratch:
        work, other = Path(scratch, "work"), Path(scratch, "tmp")
        work.mkdir()
        other.mkdir()
        command = [python, *driver, str(script.path)]
        limit = script.settings.timeout
        session = _Session if os.name == "posix" else _Pipe
        run = session(command, work, _environment(work, other), limit, stop or threading.Event()).finish()
        output = run.output
        for clean in CLEAN_UPS:
            output = clean(output, Path(scratch))
        return Run(**{**vars(run), "output": output, "files": _files(work)})


def _environment(work: Path, other: Path) -> dict[str, str]:
    """All that a script sees of ours. No token, no path of the build machine but those of its own folders."""
    path = os.defpath if os.name == "posix" else os.environ.get("PATH", "")
    shared = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}  # Windows needs it
    return {
        **shared,
        "PATH": path,
        "HOME": str(work),
        "TMPDIR": str(other),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "COLUMNS": str(COLUMNS),
        "LINES": "24",
        "PYTHONDONTWRITEBYTECODE": "1",  # nothing is written beside the examples
    }


def _files(work: Path) -> dict[str, str | bytes]:
    kept: dict[str, str | bytes] = {}
    for path in sorted(work.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= KEPT_FILE:
            content = path.read_bytes()
            try:
                kept[path.relative_to(work).as_posix()] = content.decode()
            except UnicodeDecodeError:
                kept[path.relative_to(work).as_posix()] = content
    return kept


class _Session:
    """A script on a pseudo-terminal, in a session of its own (POSIX)."""

    def __init__(
        self, command: list[str], work: Path, env: dict[str, str], limit: float, stop: threading.Event
    ) -> None:
        _adopt_orphans()
        self.limit, self.stop = limit, stop
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
        end: str | None = None
        try:
            end = self._wait()
            wall = time.perf_counter() - self.started
            left = self._left_behind() if end != "timeout" else ()
        finally:
            self._kill()
            os.close(self.terminal)
        text = self.output.decode(errors="replace").replace("\r\n", "\n")
        return Run(end, text, wall, self.cpu, self.peak_memory, left_behind=left)

    def _wait(self) -> str:
        with _Exit(self.sid) as exited:
            while True:
                elapsed = time.perf_counter() - self.started
                if self.stop.is_set():
                    raise Interrupted
                if elapsed >= self.limit:
                    return "timeout"
                # Memory is looked at often at first, so that a short script is seen too.
                self._read(min(self.limit - elapsed, 0.01 if elapsed < 0.2 else 0.05), exited.fd)
                if (status := self._reap(self.sid)) is not None:
                    self.process.returncode = os.waitstatus_to_exitcode(status)
                    self._read(0)
                    return _end(self.process.returncode)
                self._sample_memory()

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

    def _members(self) -> list[int]:
        """The live processes of this session; the ended ones that fell to us are reaped."""
        alive = []
        for pid in psutil.pids():
            try:
                if os.getsid(pid) != self.sid or (pid != self.sid and self._reap(pid) is not None):
                    continue
                if psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
                    alive.append(pid)
            except (ProcessLookupError, psutil.NoSuchProcess):
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
        until = time.perf_counter() + GRACE
        while members := self._members():
            if time.perf_counter() >= until or self.stop.is_set():
                return tuple(_command_line(pid) for pid in members)
            self._read(0.005)
        return ()

    def _kill(self) -> None:
        """End the session. Killed processes can't fork, so a few rounds find those that were forked meanwhile."""
        for _ in range(100):
            members = self._members()
            for pid in members:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    continue
            if self.process.returncode is None and (status := self._reap(self.sid)) is not None:
                self.process.returncode = os.waitstatus_to_exitcode(status)
            if not members and self.process.returncode is not None:
                break
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


class _Pipe:
    """A script on a pipe, where there are no pseudo-terminals (Windows): lines of parent and children may mix."""

    def __init__(
        self, command: list[str], work: Path, env: dict[str, str], limit: float, stop: threading.Event
    ) -> None:
        self.limit = limit
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=work,
            env=env,
        )

    def finish(self) -> Run:
        """Wait for the script's end or its limit; kill what psutil can still see of its descendants."""
        top = psutil.Process(self.process.pid)
        try:
            output, _ = self.process.communicate(timeout=self.limit)
            end = _end(self.process.returncode)
        except subprocess.TimeoutExpired:
            for process in [*top.children(recursive=True), top]:
                process.kill()
            output, _ = self.process.communicate()
            end = "timeout"
        wall = time.perf_counter() - self.started
        text = output.decode(errors="replace").replace("\r\n", "\n")
        return Run(end, text, wall, cpu=0.0, peak_memory=0, terminal=False)


def _terminal() -> tuple[int, int]:
    """A pseudo-terminal: our end, which does not block, and the script's, 72 columns wide."""
    import fcntl  # noqa: PLC0415 - POSIX only
    import struct  # noqa: PLC0415
    import termios  # noqa: PLC0415

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


def _end(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit {code}"


def _command_line(pid: int) -> str:
    try:
        return " ".join(psutil.Process(pid).cmdline())[:120] or f"process {pid}"
    except psutil.Error:
        return f"process {pid}"


# The clean-ups of an output: folders of this machine, never a number.


def name_the_project_relatively(output: str, scratch: Path) -> str:
    """`/home/ann/guide/examples/pool/x.py` becomes `examples/pool/x.py`, as the command in the page names it."""
    return output.replace(f"{project_root()}{os.sep}", "")


def shorten_the_standard_library(output: str, scratch: Path) -> str:
    """`/opt/py/lib/python3.13/random.py` becomes `lib/python3.13/random.py`, whichever interpreter ran it."""
    output = output.replace(f"{Path(sysconfig.get_path('stdlib')).parent}{os.sep}", f"lib{os.sep}")
    return re.sub(r"(?<=\")/\S*?/lib/(?=python3\.\d+t?/)", "lib/", output)


def call_the_scratch_folder_scratch(output: str, scratch: Path) -> str:
    """The working folder of a run has a random name; on the page it is `scratch`."""
    return output.replace(str(scratch / "work"), "scratch").replace(str(scratch), "scratch")


def hide_the_home_folder(output: str, scratch: Path) -> str:
    """`/home/ann/…` becomes `~/…`."""
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is none
    return output.replace(home + os.sep, "~" + os.sep) if home != os.sep else output


CLEAN_UPS: list[Callable[[str, Path], str]] = [
    call_the_scratch_folder_scratch,
    name_the_project_relatively,
    shorten_the_standard_library,
    hide_the_home_folder,
]
