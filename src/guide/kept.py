"""Keep what is made of a build's results, so that the next build makes only what has changed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from collections.abc import Callable

from measured.project import Project

OF_NO_USE_AFTER = 7 * 24 * 60 * 60
"""Seconds after which what no build asked for is thrown away."""


def kept(kind: str, made_of: bytes, make: Callable[[], bytes]) -> bytes:
    """What `make` makes of something: made now, or by an earlier build of the very same bytes.

    It lies in a folder of `.measured/` named by its kind. Raises OSError if that can't be written.
    """
    folder = Project.find().root / ".measured" / kind
    path = folder / hashlib.sha256(made_of).hexdigest()
    with contextlib.suppress(FileNotFoundError):
        content = path.read_bytes()
        os.utime(path)
        return content
    content = make()
    folder.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_bytes(content)
    part.replace(path)  # another build never reads half of it
    for old in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):  # another build may have been first
            if time.time() - old.stat().st_mtime > OF_NO_USE_AFTER:
                old.unlink()
    return content
