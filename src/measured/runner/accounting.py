"""What the system tells of processes, and what it is told about them."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from typing import TYPE_CHECKING

from measured.runner.output import one_line
from measured.runner.protocol import Limits

# Most runs of most supervisors need no psutil, and importing it takes longer than all else that they import.
if TYPE_CHECKING:
    import psutil

LINUX = sys.platform == "linux"


def adopt_orphans() -> None:
    """Linux: a descendant whose parent ends becomes our child, so that it is found, timed and reaped.

    Without this the CPU time of forkserver's workers would be lost: the server outlives the script by a moment.
    """
    if LINUX:
        import ctypes

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


def every() -> set[int]:
    """The numbers of all processes of the machine."""
    if not LINUX:
        import psutil

        return set(psutil.pids())
    return {int(name) for name in os.listdir("/proc") if name.isdigit()}  # noqa: PTH208 - this is done very often


def memory(pid: int) -> tuple[int, int] | None:
    """Resident memory of a process in bytes: now, and at its greatest so far. None for one that has ended."""
    if not LINUX:
        import psutil

        with contextlib.suppress(psutil.Error):
            now = psutil.Process(pid).memory_info().rss
            return now, now
        return None
    try:
        with open(f"/proc/{pid}/status", "rb", buffering=0) as file:  # noqa: PTH123 - this too
            told = dict(re.findall(rb"^Vm(HWM|RSS):\s+(\d+) kB$", file.read(8192), re.MULTILINE))
        return int(told[b"RSS"]) * 1024, int(told[b"HWM"]) * 1024
    except (OSError, KeyError):  # it has ended; a zombie has no memory
        return None


def proportional_memory(pid: int) -> int:
    """Memory of a process in bytes, each shared page divided by the number of those that share it, where known."""
    import psutil

    with contextlib.suppress(psutil.Error):
        full = psutil.Process(pid).memory_full_info()
        return int(getattr(full, "pss", full.rss))
    return 0


def command_line(process: psutil.Process) -> str:
    """How a process was started, for people to read; its number where that can't be known."""
    import psutil

    try:
        return one_line(" ".join(process.cmdline())) or f"process {process.pid}"
    except psutil.Error:
        return f"process {process.pid}"


def kill(process: psutil.Process) -> None:
    """End it at once, if it is still the one that was seen."""
    import psutil

    with contextlib.suppress(psutil.Error):
        process.kill()
