"""Who may use the machine: many runs at once where only their output matters, one alone while a timing is taken."""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from measured.run import Interrupted

try:
    import fcntl
except ImportError:  # Windows: builds are not kept apart
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def held(*, alone: bool, stop: threading.Event) -> Iterator[None]:
    """Hold this machine, shared or `alone`, against all runs of ours: of this build, of other builds, of the tests.

    Raises:
        Interrupted: if `stop` is set while it waits.
        OSError: if the lock can't be made.
    """
    if fcntl is None:
        yield
        return
    with contextlib.ExitStack() as machine:
        # Who waits to be alone holds the queue meanwhile, so that those who share can't keep it waiting for ever.
        with _locked("queue", fcntl.LOCK_EX, stop):
            machine.enter_context(_locked("machine", fcntl.LOCK_EX if alone else fcntl.LOCK_SH, stop))
        yield


@contextlib.contextmanager
def _locked(name: str, how: int, stop: threading.Event) -> Iterator[None]:
    """An empty file, one for each user of this computer, locked. The lock goes with its holder, however that ends."""
    path = Path(tempfile.gettempdir()) / f"measured-{os.getuid()}-{name}.lock"
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        while True:
            try:
                fcntl.flock(file, how | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if stop.wait(0.01):
                    raise Interrupted from None
        yield
    finally:
        os.close(file)
