"""Locks that hold across processes: on the machine, while a timing is taken, and on what one build at a time makes.

A lock is on an empty file that stays where it is. It goes with its holder, however that ends.
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
def machine(*, alone: bool, stop: threading.Event) -> Iterator[None]:
    """Hold this machine, shared or `alone`, against all runs of ours: of this build, of other builds, of the tests.

    Raises:
        Interrupted: if `stop` is set while it waits.
        OSError: if the lock can't be made.
    """

    def waiting() -> None:
        if stop.is_set():
            raise Interrupted

    user = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(tempfile.gettempdir())
    with contextlib.ExitStack() as stack:
        # Who waits to be alone holds the queue meanwhile, so that those who share can't keep it waiting for ever.
        with locked(folder / f"measured-{user}-queue.lock", alone=True, waiting=waiting):
            stack.enter_context(locked(folder / f"measured-{user}-machine.lock", alone=alone, waiting=waiting))
        yield


@contextlib.contextmanager
def locked(path: Path, *, alone: bool, waiting: Callable[[], object]) -> Iterator[None]:
    """Hold a file, shared or `alone`; `waiting` is called again and again while that can't be, and may raise."""
    file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        while fcntl:
            try:
                fcntl.flock(file, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                waiting()
                time.sleep(0.01)
        yield
    finally:
        os.close(file)
