"""Texts that are slow to make, kept from one build to the next."""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path

USELESS_AFTER = 7 * 24 * 60 * 60
"""Seconds without use after which a kept text is deleted."""


def kept(folder: Path, made_of: str, make: Callable[[], str]) -> str:
    """Return the result of `make`, which depends on `made_of` only; an earlier call may have left it in the folder."""
    path = folder / hashlib.sha256(made_of.encode()).hexdigest()
    with contextlib.suppress(FileNotFoundError):
        content = path.read_text(encoding="utf-8")
        os.utime(path)  # unlike touch(), it makes no new file where a concurrent build has just deleted this one
        return content
    content = make()
    folder.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_text(content, encoding="utf-8")
    part.replace(path)  # so that a concurrent build never reads half of it
    for old in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):  # a concurrent build may delete it first
            if time.time() - old.stat().st_mtime > USELESS_AFTER:
                old.unlink()
    return content
