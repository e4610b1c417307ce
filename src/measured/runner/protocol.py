"""The task a supervisor is given and the run it returns: plain data, cheap to import and to send."""

from __future__ import annotations

from dataclasses import dataclass, field

LEFTOVERS = ("process", "shared memory", "semaphore", "temporary file")
"""Kinds of things a script can leave behind, and declare (`leaves = ["process"]`)."""


@dataclass(frozen=True)
class Limits:
    """Limits of one run; a run that exceeds one is ended with all its processes. Each is a key of `[tool.measured]`."""

    timeout: float = 60.0
    """Seconds."""
    memory: float = 2.0
    """GiB of main memory of all processes together; a shared page counts once."""
    processes: int = 64
    """Processes alive at the same time."""
    open_files: int = 1024
    """Open files per process. The operating system enforces it: the process gets an OSError."""


@dataclass(frozen=True)
class Task:
    """A run to be made."""

    command: tuple[str, ...]
    limits: Limits
    scratch: str
    """Path of the scratch folder, which doesn't exist yet; no part of the path is a symbolic link."""
    watched: tuple[str, ...]
    """Folders whose files must not change during the run."""
    exclusive: bool
    """Whether no other run shares the machine. Only then can the load from outside be measured, and is every new
    segment of shared memory certainly the script's."""
    memory: bool = True
    """Whether the peak of its memory is sampled, which takes CPU time while the script runs. Limits hold regardless."""


@dataclass(frozen=True)
class Run:
    """One run of a script."""

    end: str
    """`exit N` or `signal NAME`; `timeout`, `memory limit` or `process limit` if it was ended at that limit;
    `supervisor killed` if the script, or the system for lack of memory, killed the process that supervised it."""
    output: str
    """Text that its processes wrote to stdout and stderr, in the order a terminal shows it."""
    wall: float
    """Seconds from the start of its first process to the end of that process."""
    cpu: float
    """Seconds of CPU time, user and system, of the script and all its descendants."""
    peak_memory: int
    """Bytes of memory of all its processes at the worst moment that was sampled."""
    memory_kind: str = ""
    """How `peak_memory` counts a page shared by several processes: `PSS` once, `RSS` in each; empty if not sampled."""
    round: int = 1
    """The round it was made in; 0 is the warm-up. Set by the schedule."""
    files: dict[str, str | bytes] = field(default_factory=dict)
    """Files it left in its working folder: text if they are UTF-8, otherwise bytes."""
    left_behind: tuple[str, ...] = ()
    """Everything that outlived it and was removed, as `kind: name`; the kinds are `LEFTOVERS`."""
    leaks: tuple[str, ...] = ()
    """Secrets found in its output or files: `user name`, `host name`, `value of the environment variable X`."""
    largest_process: int = 0
    """Bytes: the largest resident memory of any single process, as the system recorded it."""
    processes: int = 1
    """The largest sampled number of processes alive at the same time, including `multiprocessing`'s own helpers."""
    outside_load: float = 0.0
    """Share of the CPUs, 0 to 1, used by everything else on the machine; 0 unless the run was exclusive."""
    overhead: float = 0.0
    """Seconds the runner took before the start and after the end, including the wait for stragglers."""
    files_left_out: tuple[str, ...] = ()
    """Names of files that were too large to keep or couldn't be read."""
    changed: tuple[str, ...] = ()
    """Files in the watched folders that were created, changed or removed during the run."""
    unsure: tuple[str, ...] = ()
    """Segments of shared memory that appeared during a run that wasn't exclusive and that no process holds: they
    might be the script's."""
    terminal: bool = True
    """Whether it wrote to a pseudo-terminal; False if the platform has none and it wrote to a pipe."""


class Interrupted(Exception):
    """The run was stopped from outside before its end; its processes have been killed."""
