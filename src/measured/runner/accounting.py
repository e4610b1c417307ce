"""Processes and CPUs as the system counts them, and the limits it can enforce."""

from __future__ import annotations

import contextlib
import os
import re
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from measured.runner.output import one_line
from measured.runner.protocol import Limits

# Most runs need no psutil, and importing it takes a supervisor longer than all its other imports.
if TYPE_CHECKING:
    import psutil

LINUX = sys.platform == "linux"
PROPORTIONAL = Path("/proc/self/smaps_rollup")
"""A file that exists if the system tells the proportional memory of processes."""

ERROR = 0.05
"""Seconds by which the difference of two results of `busy` can be wrong: Linux counts in steps of 10 ms."""

IDLE = ("idle", "iowait", "guest", "guest_nice")
"""Kinds of CPU time that don't count as use: idle ones, and those that Linux already counts as user or nice."""


def busy() -> tuple[float, int]:
    """Return the seconds that our CPUs have been busy since the machine started, in total, and their number.

    Time that the hypervisor gave to other machines (steal) counts as busy.
    """
    import psutil

    every = psutil.cpu_times(percpu=True)
    usable = psutil.Process().cpu_affinity() if hasattr(psutil.Process, "cpu_affinity") else range(len(every))
    counted = [every[cpu] for cpu in usable or () if cpu < len(every)]
    seconds = sum(sum(value for name, value in times._asdict().items() if name not in IDLE) for times in counted)
    return float(seconds), len(counted)


def adopt_orphans() -> None:
    """Make this process the parent of descendants whose own parent ends, so that it can time and reap them (Linux).

    Without this, the CPU time of forkserver's workers would be lost: the server outlives the script by a moment.
    """
    if LINUX:
        import ctypes

        pr_set_child_subreaper = 36
        ctypes.CDLL(None, use_errno=True).prctl(pr_set_child_subreaper, 1, 0, 0, 0)


def enforce(pid: int, limits: Limits) -> None:
    """Limit the open files of a process and its future children, and turn off core dumps (Linux)."""
    import resource

    if hasattr(resource, "prlimit"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            _, most = resource.prlimit(pid, resource.RLIMIT_NOFILE)
            allowed = limits.open_files if most == resource.RLIM_INFINITY else min(limits.open_files, most)
            resource.prlimit(pid, resource.RLIMIT_NOFILE, (allowed, allowed))
            resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))


def own_peak_memory() -> int:
    """Return the peak resident memory of this process in bytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1024 if LINUX else 1)


def process_ids() -> set[int]:
    """Return the ids of all processes of the machine."""
    if not LINUX:
        import psutil

        return set(psutil.pids())
    return {int(name) for name in os.listdir("/proc") if name.isdigit()}  # noqa: PTH208 - called for every sample


def resident_memory(pid: int) -> tuple[int, int] | None:
    """Return the resident memory of a process in bytes, now and at its peak; None if it has ended."""
    if not LINUX:
        import psutil

        with contextlib.suppress(psutil.Error):
            now = psutil.Process(pid).memory_info().rss
            return now, now
        return None
    try:
        with open(f"/proc/{pid}/status", "rb", buffering=0) as file:  # noqa: PTH123 - called for every sample
            lines = dict(re.findall(rb"^Vm(HWM|RSS):\s+(\d+) kB$", file.read(8192), re.MULTILINE))
        return int(lines[b"RSS"]) * 1024, int(lines[b"HWM"]) * 1024
    except (OSError, KeyError):  # a zombie has no memory
        return None


def proportional_memory(pid: int) -> int | None:
    """Return the memory of a process in bytes, each shared page divided by the number of its sharers (Linux).

    None if the system doesn't tell: it has ended, or belongs to another user.
    """
    try:
        found = re.search(rb"^Pss:\s+(\d+) kB$", Path(f"/proc/{pid}/smaps_rollup").read_bytes(), re.MULTILINE)
    except OSError:
        return None
    return int(found[1]) * 1024 if found else None


class Memory:
    """Memory of all processes of a run at its worst moment.

    PSS is at most RSS, but reading it is slow (13 ms of CPU time per GB): the system walks all pages. It is read when
    RSS shows that a new peak is possible, and then only if RSS has grown since, or some time has passed. The latter is
    for processes that write to shared pages: each gets its own copy, which raises PSS and not RSS. Such a peak can be
    missed if it lasts less than `INTERVAL`, or less than the time that `DUTY` demands. Where the peak is not `sampled`,
    PSS is read only to tell whether a limit is exceeded.
    """

    GROWTH = 1.03
    """Growth of RSS that calls for another reading."""
    INTERVAL = 0.25
    """Seconds between two readings without such growth."""
    DUTY = 0.02
    """Largest share of one CPU's time that those readings take."""

    def __init__(self, *, sampled: bool = True) -> None:
        self.counted = "PSS" if PROPORTIONAL.exists() else "RSS"
        self.kind, self.sampled = self.counted if sampled else "", sampled
        self.peak = 0
        self._worst_resident = 1
        self._read_at = self._cost = 0.0
        """When it was last read, and seconds of CPU time that it took per byte of RSS."""

    def sample(self, resident: Mapping[int, int], allowed: float) -> bool:
        """Update the peak from the RSS of each process. Return whether they use more memory than allowed."""
        total = sum(resident.values())
        if self.counted == "PSS" and (total > allowed or (self.sampled and self._is_due(total))):
            began = time.thread_time()  # not wall time: on a busy machine, waiting would put off the next reading
            known = {pid: proportional_memory(pid) for pid in resident}
            self._cost = (time.thread_time() - began) / max(total, 1)
            self._read_at, self._worst_resident = time.perf_counter(), max(self._worst_resident, total)
            # If a process ends meanwhile, those read later have larger shares. The sum without it is never too large.
            alive = [pid for pid in resident if resident_memory(pid)]
            total = sum(resident[pid] if (pss := known[pid]) is None else pss for pid in alive)
        elif self.counted == "PSS":
            return False
        if self.sampled:
            self.peak = max(self.peak, total)
        return total > allowed

    def _is_due(self, total: int) -> bool:
        grown = total > self._worst_resident * self.GROWTH
        pause = max(self.INTERVAL, total * self._cost / self.DUTY)
        return total > self.peak and (grown or time.perf_counter() >= self._read_at + pause)


def command_line(process: psutil.Process) -> str:
    """Return the command line of a process in one line; its number if that can't be read."""
    import psutil

    try:
        return one_line(" ".join(process.cmdline())) or f"process {process.pid}"
    except psutil.Error:
        return f"process {process.pid}"


def kill(process: psutil.Process) -> None:
    """Kill a process unless its number now belongs to another one."""
    import psutil

    with contextlib.suppress(psutil.Error):
        process.kill()
