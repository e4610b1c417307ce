"""What is asked of a supervisor, and what one run left: plain data, cheap to import and to send."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Limits:
    """Beyond any of these a run is ended, with all that it started. Each is a key of `[tool.measured]`."""

    timeout: float = 60.0
    """Seconds."""
    memory: float = 2.0
    """GiB of main memory of all its processes together; what they share counts once."""
    processes: int = 64
    """Processes alive at once."""
    open_files: int = 1024
    """Open files of each process. The system enforces it: the process gets an OSError."""


@dataclass(frozen=True)
class Task:
    """A run to be made."""

    command: tuple[str, ...]
    limits: Limits
    scratch: str
    """Its scratch folder: a path by which nothing exists yet, and no link is on the way."""
    watched: tuple[str, ...]
    """Folders in which no file may change while it runs."""
    alone: bool
    """Whether nothing else of ours runs meanwhile: only then is outside load measured, and a segment surely its own."""


@dataclass(frozen=True)
class Run:
    """One run of a script."""

    end: str
    """`exit N` or `signal NAME`; `timeout`, `memory limit` or `process limit` where it was ended at that limit;
    `supervisor killed` where it, or the system for want of memory, ended the process that watched it."""
    output: str
    """What its processes wrote to stdout and stderr, in the order in which a terminal shows it."""
    wall: float
    """Seconds from its start to the end of its first process."""
    cpu: float
    """Seconds of CPU time, user and system, of the script and of all its descendants."""
    peak_memory: int
    """Bytes: the greatest sum of the resident memory of its processes, sampled. Shared pages count in each."""
    files: dict[str, str | bytes] = field(default_factory=dict)
    """What it left in its working folder: text where it is UTF-8, else bytes."""
    left_behind: tuple[str, ...] = ()
    """What outlived it and had to be removed, as `kind: name`; see `KINDS`."""
    largest_process: int = 0
    """Bytes: the greatest resident memory of any one process, as the system recorded it."""
    processes: int = 1
    """The greatest number of processes alive at once, `multiprocessing`'s own helpers too; sampled."""
    outside_load: float = 0.0
    """Share of the CPUs, 0 to 1, that everything else on the machine used meanwhile; 0 where it did not run alone."""
    overhead: float = 0.0
    """Seconds that the runner took before the start and after the end, the wait for stragglers with them."""
    files_left_out: tuple[str, ...] = ()
    """Names of files there that were too large to keep, or could not be read."""
    changed: tuple[str, ...] = ()
    """Files in the watched folders that were made, changed or removed while it ran."""
    unsure: tuple[str, ...] = ()
    """Segments of shared memory that appeared while it ran beside others, held by no process: perhaps its own."""
    terminal: bool = True
    """Whether it wrote to a pseudo-terminal; to a pipe where the platform has none."""


KINDS = ("process", "shared memory", "semaphore", "temporary file")
"""What a script can leave behind, and declare to (`leaves = ["process"]`)."""


class Interrupted(Exception):
    """The run was stopped from outside before its end; its session has been killed."""
