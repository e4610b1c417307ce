"""Locks that hold across processes: on the machine during a timing, and on files that one build at a time writes.

A lock is an empty file that stays where it is. The system releases it when its holder ends, however that ends.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from measured.runner.protocol import Interrupted

try:
    import fcntl
except ImportError:  # Windows: builds are not kept apart
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def machine(*, exclusive: bool, stop: threading.Event) -> Iterator[None]:
    """Lock this machine, shared or exclusive, against all runs of this user: of this build, other builds and tests.

    Raises:
        Interrupted: if `stop` is set while it waits.
        OSError: if the lock file can't be created.
    """

    def waiting() -> None:
        if stop.is_set():
            raise Interrupted

    user = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(tempfile.gettempdir())
    with contextlib.ExitStack() as stack:
        # A run that waits for the exclusive lock holds the queue, so that shared ones can't keep it waiting.
        with locked(folder / f"measured-{user}-queue.lock", exclusive=True, waiting=waiting):
            lock = locked(folder / f"measured-{user}-machine.lock", exclusive=exclusive, waiting=waiting)
            stack.enter_context(lock)
        yield


@contextlib.contextmanager
def locked(path: Path, *, exclusive: bool, waiting: Callable[[], object]) -> Iterator[None]:
    """Lock a file, shared or exclusive. `waiting` is called repeatedly while another holds it, and can raise."""
    file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        while fcntl:
            try:
                fcntl.flock(file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                waiting()
                time.sleep(0.01)
        yield
    finally:
        os.close(file)
