"""What a run leaves besides processes: files, segments of shared memory, changes where none are meant."""

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
"""Where Linux keeps shared memory and semaphores that have names."""
GRACE = 0.5
"""Seconds for which a segment must be held by no process, to count as left behind."""
KEPT_FILE = 2**20
"""Bytes: a larger file in the working folder is not kept."""
KEPT_FILES = 8 * 2**20
"""Bytes: of the files in the working folder, sorted by name, no more than this is kept altogether."""


@contextlib.contextmanager
def scratch_folder(path: Path) -> Iterator[Path]:
    """A new folder for one run, only for this user; removed at the end, whatever is in it."""
    path.mkdir(mode=0o700)
    try:
        yield path
    finally:
        remove_folder(path)


def remove_folder(folder: Path) -> None:
    """Remove it, whatever is in it: a folder that can't be written, a tree deeper than Python may recurse."""
    with contextlib.suppress(RecursionError):
        shutil.rmtree(folder, ignore_errors=True)
    if os.name == "posix" and folder.exists():
        for command in (["chmod", "-R", "u+rwX"], ["rm", "-rf"]):
            subprocess.run([*command, folder], stderr=subprocess.DEVNULL, check=False)


def files(work: Path) -> tuple[dict[str, str | bytes], tuple[str, ...]]:
    """The files of a working folder, text where they are UTF-8; and the names of those that are not kept."""
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
    """Those in it and below it, no links. Not `rglob`, which recurses, and ends at what can't be read."""
    todo = [str(work)]
    while todo:
        with contextlib.suppress(OSError), os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    todo.append(entry.path)
                elif entry.is_file(follow_symlinks=False):
                    yield Path(entry.path)


def temporary_files(folder: Path) -> tuple[str, ...]:
    """What is left in the folder for temporary files. `multiprocessing`'s own (`pymp-…`) is not the script's doing."""
    left = folder.iterdir() if folder.is_dir() else ()
    return tuple(sorted(one_line(path.name) for path in left if not path.name.startswith("pymp-")))


def snapshot(folders: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    """Time of change (ns) and size (bytes) of each file right in these folders, but for what editors keep there."""
    seen = {}
    for folder in folders:
        with contextlib.suppress(FileNotFoundError), os.scandir(folder) as entries:  # the script may have removed it
            for entry in entries:
                if not entry.name.startswith(".") and not entry.name.endswith("~") and entry.is_file():
                    with contextlib.suppress(FileNotFoundError):  # an editor may have, just now
                        status = entry.stat()
                        seen[entry.path] = (status.st_mtime_ns, status.st_size)
    return seen


def differences(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> tuple[str, ...]:
    """Names of the files that are in one snapshot only, or not the same in both."""
    return tuple(sorted(one_line(name) for name in before.keys() | after.keys() if before.get(name) != after.get(name)))


def segments() -> set[str]:
    """Names of the segments of shared memory and of the semaphores that belong to this user; Linux only."""
    if not SEGMENTS.is_dir():
        return set()
    with os.scandir(SEGMENTS) as entries:
        return {entry.name for entry in entries if _is_ours(entry)}


def _is_ours(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.stat(follow_symlinks=False).st_uid == os.getuid()
    except FileNotFoundError:
        return False


def unused(names: set[str]) -> set[str]:
    """Those that no process holds: neither mapped nor open. Costs a look at every process, where there are names."""
    # Known by number, not by name: the C library makes a semaphore under another name, by which it stays mapped.
    numbers = {}
    for name in names:
        with contextlib.suppress(FileNotFoundError):
            numbers[name] = (SEGMENTS / name).stat().st_ino
    held: set[int] = set()
    for process in Path("/proc").iterdir() if numbers else ():
        if process.name.isdigit():
            held |= _held_by(process)
    return {name for name, number in numbers.items() if number not in held}


def _held_by(process: Path) -> set[int]:
    """Numbers (inodes) of the segments that it has mapped or open."""
    held, prefix = set(), f"{SEGMENTS}/"
    try:
        mapped = (line.split(maxsplit=5) for line in (process / "maps").read_text().splitlines())
        held |= {int(fields[4]) for fields in mapped if fields[-1].startswith(prefix)}
        for fd in (process / "fd").iterdir():
            if os.readlink(fd).startswith(prefix):  # noqa: PTH115 - may be no path
                held.add(fd.stat().st_ino)
    except OSError:
        pass  # it has ended, or is somebody else's and can't hold what only we may open
    return held


def abandoned(names: set[str]) -> set[str]:
    """Those that stay for a while and are held by nobody all the time: no one is about to use or to remove them."""
    until = time.perf_counter() + GRACE
    while names := unused(names & segments()):
        if time.perf_counter() > until:
            break
        time.sleep(0.05)
    return names


def remove(names: set[str]) -> None:
    """Remove segments by name; one that is gone already is no error."""
    for name in names:
        (SEGMENTS / name).unlink(missing_ok=True)


def described(name: str) -> str:
    """A segment as records name it: `shared memory: psm_…`, `semaphore: mp-…`."""
    name = one_line(name)
    return f"semaphore: {name.removeprefix('sem.')}" if name.startswith("sem.") else f"shared memory: {name}"
