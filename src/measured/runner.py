"""Run one script in isolation and measure it; leave no process behind.

A run is `python FILE`: a worker started by spawn or forkserver imports `__main__` from a file, and code that is run by
`exec()` has none. It gets a session, a pseudo-terminal, a scratch folder and a small environment of its own.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

from measured.clean_ups import CLEAN_UPS
from measured.piped_session import PipedSession
from measured.record import Run
from measured.script import Script
from measured.session import COLUMNS, Interrupted, Session

VERSION = 1
"""Part of every record's key: raise it when a change here can change what a record holds."""

KEPT_FILE = 2**20
"""Bytes: a larger file in the working folder is not kept."""


def run(
    script: Script,
    *,
    python: str = sys.executable,
    driver: Sequence[str] = (),
    stop: threading.Event | None = None,
) -> Run:
    """Run a script once, as `python [driver…] FILE`, and say what it left.

    Raises:
        Interrupted: when `stop` was set while it ran.
        OSError: if the interpreter can't be started.
    """
    with tempfile.TemporaryDirectory(prefix="measured-", ignore_cleanup_errors=True) as scratch:
        top = Path(scratch).resolve()  # as the script sees it where the folder for such is reached by a link
        work, other = top / "work", top / "tmp"
        work.mkdir()
        other.mkdir()
        command = [python, *driver, str(script.path)]
        limit = script.settings.timeout
        session = Session if os.name == "posix" else PipedSession
        run = session(command, work, _environment(work, other), limit, stop or threading.Event()).finish()
        output = run.output
        for clean in CLEAN_UPS:
            output = clean(output, top)
        return Run(**{**vars(run), "output": output, "files": _files(work)})


def _environment(work: Path, other: Path) -> dict[str, str]:
    """All that a script sees of ours. No token, no path of the build machine but those of its own folders."""
    path = os.defpath if os.name == "posix" else os.environ.get("PATH", "")
    shared = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}  # Windows needs it
    return {
        **shared,
        "PATH": path,
        "HOME": str(work),
        "TMPDIR": str(other),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "COLUMNS": str(COLUMNS),
        "LINES": "24",
        "PYTHONDONTWRITEBYTECODE": "1",  # nothing is written beside the examples
    }


def _files(work: Path) -> dict[str, str | bytes]:
    kept: dict[str, str | bytes] = {}
    for path in sorted(work.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= KEPT_FILE:
            content = path.read_bytes()
            try:
                kept[path.relative_to(work).as_posix()] = content.decode()
            except UnicodeDecodeError:
                kept[path.relative_to(work).as_posix()] = content
    return kept


__all__ = ["KEPT_FILE", "VERSION", "Interrupted", "run"]
