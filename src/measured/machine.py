"""Who may use the machine: many runs at once where only their output matters, one alone while a timing is taken."""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from measured.run import Interrupted


@contextlib.contextmanager
def held(*, alone: bool, stop: threading.Event) -> Iterator[None]:
    """Hold this machine, shared or `alone`, against all runs of ours: of this build, of other builds, of the tests.

    Raises:
        Interrupted: if `stop` is set while it waits.
        OSError: if the lock can't be made.
    """
    try:
        import fcntl
    except ImportError:  # Windows: builds are not kept apart
        yield
        return
    how = (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB
    lock = os.open(_path(), os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        while True:
            try:
                fcntl.flock(lock, how)
                break
            except BlockingIOError:
                if stop.wait(0.02):
                    raise Interrupted from None
        yield
    finally:
        os.close(lock)


def _path() -> Path:
    """One file for each user: it stays, empty."""
    return Path(tempfile.gettempdir()) / f"measured-{os.getuid()}.lock"
