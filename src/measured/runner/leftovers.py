"""Leftovers of a run besides processes: files, segments of shared memory, changes in watched folders."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from measured.runner.output import one_line

SEGMENTS = Path("/dev/shm")
"""The folder in which Linux keeps named shared memory and semaphores."""
GRACE = 0.5
"""Seconds during which no process must hold a segment for it to count as left behind."""
KEPT_FILE = 2**20
"""Bytes: a larger file in the working folder is not kept."""
KEPT_FILES = 8 * 2**20
"""Bytes kept of all files in the working folder together, in the order of their names."""


@contextlib.contextmanager
def scratch_folder(path: Path) -> Iterator[Path]:
    """Create a folder that only this user can enter; remove it at the end, whatever is in it."""
    path.mkdir(mode=0o700)
    try:
        yield path
    finally:
        remove_folder(path)


def remove_folder(folder: Path) -> None:
    """Remove a folder, even if parts of it are write-protected or nested deeper than Python can recurse."""
    with contextlib.suppress(RecursionError):
        shutil.rmtree(folder, ignore_errors=True)
    if os.name == "posix" and folder.exists():
        for command in (["chmod", "-R", "u+rwX"], ["rm", "-rf"]):
            subprocess.run([*command, folder], stderr=subprocess.DEVNULL, check=False)


def files(work: Path) -> tuple[dict[str, str | bytes], tuple[str, ...]]:
    """Return the files of a working folder, as text if they are UTF-8, and the names of files that are not kept."""
    kept: dict[str, str | bytes] = {}
    left_out, room = [], KEPT_FILES
    for path in sorted(_plain_files(work)):
        name = one_line(path.relative_to(work).as_posix())
        try:
            size = path.stat().st_size
            content = path.read_bytes() if size <= min(KEPT_FILE, room) else None
        except OSError:
            content = None
        if content is None:
            left_out.append(name)
            continue
        room -= size
        try:
            kept[name] = content.decode()
        except UnicodeDecodeError:
            kept[name] = content
    return kept, tuple(left_out)


def _plain_files(work: Path) -> Iterator[Path]:
    """Yield the files in and below a folder, except links. (`rglob` recurses, and stops at an unreadable folder.)"""
    todo = [str(work)]
    while todo:
        with contextlib.suppress(OSError), os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    todo.append(entry.path)
                elif entry.is_file(follow_symlinks=False):
                    yield Path(entry.path)


def temporary_files(folder: Path) -> tuple[str, ...]:
    """Return the names left in the folder for temporary files, except `multiprocessing`'s own (`pymp-…`)."""
    left = folder.iterdir() if folder.is_dir() else ()
    return tuple(sorted(one_line(path.name) for path in left if not path.name.startswith("pymp-")))


def snapshot(folders: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    """Return the time of change (ns) and size (bytes) of each file directly in these folders, except editors' files."""
    seen = {}
    for folder in folders:
        with contextlib.suppress(FileNotFoundError), os.scandir(folder) as entries:  # the script can have removed it
            for entry in entries:
                if not entry.name.startswith(".") and not entry.name.endswith("~") and entry.is_file():
                    with contextlib.suppress(FileNotFoundError):  # an editor removed it just now
                        status = entry.stat()
                        seen[entry.path] = (status.st_mtime_ns, status.st_size)
    return seen


def differences(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> tuple[str, ...]:
    """Return the names of files that differ between two snapshots."""
    return tuple(sorted(one_line(name) for name in before.keys() | after.keys() if before.get(name) != after.get(name)))


def segments() -> set[str]:
    """Return the names of this user's segments of shared memory and semaphores (Linux; elsewhere none)."""
    if not SEGMENTS.is_dir():
        return set()
    with os.scandir(SEGMENTS) as entries:
        return {entry.name for entry in entries if _is_ours(entry)}


def _is_ours(entry: os.DirEntry[str]) -> bool:
    # No segment is a folder; joblib has folders here.
    try:
        return entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_uid == os.getuid()
    except FileNotFoundError:
        return False


def unused(names: set[str]) -> set[str]:
    """Return the segments that no process has mapped or open."""
    # Compared by inode: the C library creates a semaphore under a temporary name, and it stays mapped by that name.
    inodes = {}
    for name in names:
        with contextlib.suppress(FileNotFoundError):
            inodes[name] = (SEGMENTS / name).stat().st_ino
    held: set[int] = set()
    for process in Path("/proc").iterdir() if inodes else ():
        if process.name.isdigit():
            held |= _held_by(process)
    return {name for name, inode in inodes.items() if inode not in held}


def _held_by(process: Path) -> set[int]:
    """Return the inodes of the segments that a process has mapped or open."""
    held, prefix = set(), f"{SEGMENTS}/"
    try:
        mapped = (line.split(maxsplit=5) for line in (process / "maps").read_text().splitlines())
        held |= {int(fields[4]) for fields in mapped if fields[-1].startswith(prefix)}
        for fd in (process / "fd").iterdir():
            if os.readlink(fd).startswith(prefix):  # noqa: PTH115 - need not be a path
                held.add(fd.stat().st_ino)
    except OSError:
        pass  # it has ended, or is another user's and can't open our segments
    return held


def abandoned(names: set[str]) -> set[str]:
    """Return the segments that exist for a while and that no process holds meanwhile."""
    until = time.perf_counter() + GRACE
    while names := unused(names & segments()):
        if time.perf_counter() > until:
            break
        time.sleep(0.05)
    return names


def remove(names: set[str]) -> None:
    """Remove segments by name, if they still exist."""
    for name in names:
        (SEGMENTS / name).unlink(missing_ok=True)


def describe(name: str) -> str:
    """Return a segment as records name it: `shared memory: psm_…`, `semaphore: mp-…`."""
    name = one_line(name)
    return f"semaphore: {name.removeprefix('sem.')}" if name.startswith("sem.") else f"shared memory: {name}"
