"""What the system tells of processes, and what it is told about them."""

from __future__ import annotations

import contextlib
import ctypes
import sys
from pathlib import Path

import psutil

from measured.output import one_line
from measured.run import Limits

LINUX = sys.platform == "linux"


def adopt_orphans() -> None:
    """Linux: a descendant whose parent ends becomes our child, so that it is found, timed and reaped.

    Without this the CPU time of forkserver's workers would be lost: the server outlives the script by a moment.
    """
    if LINUX:
        pr_set_child_subreaper = 36
        ctypes.CDLL(None, use_errno=True).prctl(pr_set_child_subreaper, 1, 0, 0, 0)


def limit(pid: int, limits: Limits) -> None:
    """Tell the system what it can enforce by itself: the number of open files, and no core dumps in the folder."""
    import resource

    if hasattr(resource, "prlimit"):  # Linux
        with contextlib.suppress(ProcessLookupError, PermissionError):
            _, most = resource.prlimit(pid, resource.RLIMIT_NOFILE)
            allowed = limits.open_files if most == resource.RLIM_INFINITY else min(limits.open_files, most)
            resource.prlimit(pid, resource.RLIMIT_NOFILE, (allowed, allowed))
            resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))


def own_memory() -> int:
    """The greatest resident memory of this process so far, in bytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1024 if LINUX else 1)


def memory(pid: int) -> tuple[int, int] | None:
    """Resident memory of a process in bytes: now, and at its greatest so far. None for one that has ended."""
    if not LINUX:
        now = psutil.Process(pid).memory_info().rss
        return now, now
    try:
        fields = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
        return int(fields["VmRSS"].split()[0]) * 1024, int(fields["VmHWM"].split()[0]) * 1024
    except (OSError, KeyError):  # it has ended; a zombie has no memory
        return None


def proportional_memory(pid: int) -> int:
    """Memory of a process in bytes, each shared page divided by the number of those that share it, where known."""
    with contextlib.suppress(psutil.Error):
        full = psutil.Process(pid).memory_full_info()
        return int(getattr(full, "pss", full.rss))
    return 0


def command_line(process: psutil.Process) -> str:
    """How a process was started, for people to read; its number where that can't be known."""
    try:
        return one_line(" ".join(process.cmdline())) or f"process {process.pid}"
    except psutil.Error:
        return f"process {process.pid}"
