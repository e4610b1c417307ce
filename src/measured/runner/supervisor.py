"""The process that runs scripts, one at a time: `python -m measured.supervisor`, started and asked by `runner`.

It has no children but the session that it runs, so whatever is left of one is surely that script's. Nothing of the
builder's environment is in its own. And should the build be killed, it ends its session, removes the folders, and goes.
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

from measured.runner import cpus, leftovers
from measured.runner.accounting import adopt_orphans
from measured.runner.posix import Session
from measured.runner.protocol import Interrupted, Run, Task
from measured.runner.terminal import COLUMNS

if TYPE_CHECKING:
    from measured.runner.piped import PipedSession


def main() -> None:
    """Answer each task that comes in with a Run, or with the exception that it ended with."""
    adopt_orphans()
    tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
    stop = threading.Event()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, tasks, stop), daemon=True).start()
    while (task := tasks.get()) is not None:
        answer: Any
        try:
            answer = supervise(task, stop)
        except (Interrupted, OSError) as error:
            answer = error
        try:
            pickle.dump(answer, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        except BrokenPipeError:  # nobody is there to be told
            os._exit(1)


def _listen(asked: IO[bytes], tasks: queue.SimpleQueue[Task | None], stop: threading.Event) -> None:
    """Tasks come in until the build closes its end, or ends: then what runs is to be stopped."""
    try:
        while True:
            tasks.put(pickle.load(asked))
    except (EOFError, pickle.UnpicklingError):  # the latter where it was killed in the middle of a word
        stop.set()
        tasks.put(None)


def supervise(task: Task, stop: threading.Event) -> Run:
    """Run a script once, in a scratch folder with an environment of its own.

    Raises:
        Interrupted: when `stop` was set while it ran.
        OSError: if the interpreter can't be started, or the folder can't be made.
    """
    began = time.perf_counter()
    with leftovers.scratch_folder(Path(task.scratch)) as top:
        work, other = top / "work", top / "tmp"
        work.mkdir()
        other.mkdir()
        held, beside = leftovers.segments(), leftovers.snapshot(task.watched)
        load = _Load() if task.alone else None
        try:
            run = _session()(task.command, work, _environment(work, other), task.limits, stop).finish()
        except Interrupted:
            if task.alone:
                leftovers.remove(leftovers.abandoned(leftovers.segments() - held))
            raise
        kept, left_out = leftovers.files(work)
        by_itself = run.end.startswith("exit")
        behind = tuple(f"temporary file: {name}" for name in leftovers.temporary_files(other) if by_itself)
        new = leftovers.segments() - held
        new = leftovers.abandoned(new) if task.alone else leftovers.unused(new)
        if task.alone:
            leftovers.remove(new)
            behind += tuple(map(leftovers.described, sorted(new))) if by_itself else ()
        run = replace(
            run,
            outside_load=load.share(run) if load else 0.0,
            files=kept,
            files_left_out=left_out,
            left_behind=run.left_behind + behind,
            changed=leftovers.differences(beside, leftovers.snapshot(task.watched)),
            unsure=() if task.alone else tuple(sorted(new)),
        )
    return replace(run, overhead=time.perf_counter() - began - run.wall)


def _session() -> type[Session] | type[PipedSession]:
    if os.name == "posix":
        return Session
    from measured.runner.piped import PipedSession

    return PipedSession


def _environment(work: Path, other: Path) -> dict[str, str]:
    """All that a script sees of ours. No token, no path of the build machine but those of its own folders."""
    path = os.defpath if os.name == "posix" else os.environ.get("PATH", "")
    shared = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}  # Windows needs it
    return {
        **shared,
        "PATH": path,
        "HOME": str(work),
        "USER": "user",
        "LOGNAME": "user",
        "TMPDIR": str(other),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "COLUMNS": str(COLUMNS),
        "LINES": "24",
        "PYTHONDONTWRITEBYTECODE": "1",  # nothing is written beside the examples
    }


class _Load:
    """What everything else on the machine takes of our CPUs, from now on."""

    def __init__(self) -> None:
        self.started, self.own = time.perf_counter(), time.process_time()
        self.busy, self.cores = cpus.busy()

    def share(self, run: Run) -> float:
        """Share of the CPUs, 0 to 1, that was taken neither by the run nor by us, as far as it is certain."""
        elapsed = time.perf_counter() - self.started
        ours = run.cpu + time.process_time() - self.own
        outside = cpus.busy()[0] - self.busy - ours - cpus.ERROR
        return min(1.0, max(0.0, outside / (elapsed * self.cores)))


if __name__ == "__main__":
    main()
