"""Supervisor: the process that makes runs, one at a time, for `client` (`python -m measured.runner.supervisor`).

Its only children are the processes of the current run, so any process left is that script's. Its environment holds
nothing of the builder's. If the build is killed, it ends the run, removes the scratch folder and exits.
"""

from __future__ import annotations

import os
import pickle
import queue
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from measured.runner import accounting, leftovers
from measured.runner.output import COLUMNS, ROWS
from measured.runner.posix import Session
from measured.runner.protocol import Interrupted, Run, Task

if TYPE_CHECKING:
    from measured.runner.piped import PipedSession

READY = b"ready\n"
"""The first bytes a supervisor writes; after them, one pickled answer per task."""


def main() -> None:
    """Answer each task with a Run, or with the exception that it raised."""
    accounting.adopt_orphans()
    tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
    stop = threading.Event()
    threading.Thread(target=_receive, args=(sys.stdin.buffer, tasks, stop), daemon=True).start()
    try:
        _send(READY)
        while (task := tasks.get()) is not None:
            answer: Any
            try:
                answer = supervise(task, stop)
            except (Interrupted, OSError) as error:
                answer = error
            _send(pickle.dumps(answer))
    except BrokenPipeError:  # the client is gone
        os._exit(1)


def _send(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _receive(stdin: IO[bytes], tasks: queue.SimpleQueue[Task | None], stop: threading.Event) -> None:
    """Queue tasks until the client closes its end or dies; then stop the current run."""
    try:
        while True:
            tasks.put(pickle.load(stdin))
    except (EOFError, pickle.UnpicklingError):  # the latter if it was killed while it sent a task
        stop.set()
        tasks.put(None)


def supervise(task: Task, stop: threading.Event) -> Run:
    """Run a script once, in a new scratch folder and a small explicit environment.

    Raises:
        Interrupted: if `stop` was set during the run.
        OSError: if the interpreter can't be started or the folder can't be created.
    """
    began = time.perf_counter()
    with leftovers.scratch_folder(Path(task.scratch)) as scratch:
        work, tmp = scratch / "work", scratch / "tmp"
        work.mkdir()
        tmp.mkdir()
        segments_before, watched_before = leftovers.segments(), leftovers.snapshot(task.watched)
        load = _OutsideLoad() if task.exclusive else None
        try:
            run = _session()(task, work, environment(work, tmp), stop).finish()
        except Interrupted:
            if task.exclusive:
                leftovers.remove(leftovers.abandoned(leftovers.segments() - segments_before))
            raise
        outside_load = load.share(run) if load else 0.0
        files, left_out = leftovers.files(work)
        behind, unsure = _left_behind(task, run, tmp, leftovers.segments() - segments_before)
        run = replace(
            run,
            outside_load=outside_load,
            files=files,
            files_left_out=left_out,
            left_behind=run.left_behind + behind,
            changed=leftovers.differences(watched_before, leftovers.snapshot(task.watched)),
            unsure=unsure,
        )
    return replace(run, overhead=time.perf_counter() - began - run.wall)


def _left_behind(task: Task, run: Run, tmp: Path, segments: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return everything besides processes that the run left behind, and segments that might be another run's.

    Segments are common to the whole machine. Other programs create and remove them too, and may be about to.
    A script that was killed had no chance to clean up: its leftovers are removed and not counted.
    """
    segments, unsure = leftovers.abandoned(segments), set[str]()
    if task.exclusive:
        leftovers.remove(segments)
    else:
        segments, unsure = set(), segments
    if not run.end.startswith("exit"):
        return (), tuple(sorted(unsure))
    behind = [f"temporary file: {name}" for name in leftovers.temporary_files(tmp)]
    return (*behind, *map(leftovers.describe, sorted(segments))), tuple(sorted(unsure))


def _session() -> type[Session] | type[PipedSession]:
    if os.name == "posix":
        return Session
    from measured.runner.piped import PipedSession

    return PipedSession


def environment(work: Path, tmp: Path) -> dict[str, str]:
    """Return the whole environment of a script: no secret, and no path of this machine but its own folders."""
    path = os.defpath if os.name == "posix" else os.environ.get("PATH", "")
    required = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}  # by Windows
    return {
        **required,
        "PATH": path,
        "HOME": str(work),
        "USER": "user",
        "LOGNAME": "user",
        "TMPDIR": str(tmp),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "COLUMNS": str(COLUMNS),
        "LINES": str(ROWS),
        "PYTHONDONTWRITEBYTECODE": "1",  # nothing is written next to the examples
    }


class _OutsideLoad:
    """CPU time used by everything else on the machine, from now on."""

    def __init__(self) -> None:
        self.started, self.own = time.perf_counter(), time.process_time()
        self.busy, self.cores = accounting.busy()

    def share(self, run: Run) -> float:
        """Return the share of the CPUs, 0 to 1, that neither the run nor we used; 0 if it could be a rounding error."""
        elapsed = time.perf_counter() - self.started
        ours = run.cpu + time.process_time() - self.own
        outside = accounting.busy()[0] - self.busy - ours - accounting.ERROR
        return min(1.0, max(0.0, outside / (elapsed * self.cores)))


if __name__ == "__main__":
    main()
