"""Records on disk: a cache for this machine (`.measured/`, not committed) and recordings from elsewhere (committed).

There is one file per script, variant and interpreter, so the store can't outgrow the examples. A record whose key
differs from the script's present key is stale: it isn't shown, and the next run replaces it. Each file ends with a
digest of its content; a file that was cut short or edited by hand is removed, and the build says so.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Any

import psutil

from measured.project import Project
from measured.records.interpreter import Environment
from measured.records.model import SCHEMA, Record
from measured.runner import client as runner
from measured.runner import locks
from measured.script import Script, split_name

PART = ".part"
"""End of the name of a file that is being written; the number before it is the process that writes it."""

LOCK = ".lock"
"""End of the name of a file that a build locks; it is never removed."""

DAMAGE = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""Exceptions from reading a file that isn't a record."""

REMEDY = "Make room and make that folder writable, or delete it: a build makes all of it again."


class StoreError(Exception):
    """Failure to read or write a record. The message names the file or folder, and what to do."""


def key(script: Script, env: Environment) -> str:
    """Return the digest of everything that can change a record: a record with another key is stale."""
    code = [SCHEMA, runner.version(), _schedule_version()]
    everything = [*code, script.digest, script.settings.effective(), asdict(env)]
    return hashlib.sha256(json.dumps(everything, sort_keys=True).encode()).hexdigest()


@cache
def _schedule_version() -> str:
    """Return the digest of the code that decides when scripts run, and next to which others."""
    return hashlib.sha256(Path(__file__).parents[1].joinpath("schedule.py").read_bytes()).hexdigest()


@dataclass(frozen=True)
class Stored:
    """The file with this machine's record of a script, as it was found."""

    record: Record | None = None
    """The record, unless it is stale, damaged or not there."""
    usual_seconds: float = 0.0
    """How long a run took on average, stale or not; 0 where unknown."""
    damage: str = ""
    """Why the file can't be used, in a line; empty if it can, or is not there."""


class Store:
    """The records of this machine, in `.measured/records/`, and those from elsewhere, in `recordings/`."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.root, self.folder = project.root, project.cache

    def stored(self, script: Script, env: Environment) -> Stored:
        """Return what this machine has recorded of a script."""
        path = self._path(script, env)
        try:
            known, record = _load(path)
        except FileNotFoundError:
            return Stored()
        except DAMAGE as error:
            return Stored(damage=f"{self.project.shown(path)} isn't a valid record: {_reason(error)}")
        usual = fmean(run.wall + run.overhead for run in record.runs)
        return Stored(record if known == key(script, env) else None, usual)

    def must_be_writable(self) -> None:
        """Raise StoreError if the cache can't be written: better before the scripts run than after."""
        probe = self.folder / f"probe.{os.getpid()}{PART}"
        try:
            self.folder.mkdir(exist_ok=True)
            probe.touch()
            probe.unlink(missing_ok=True)  # another build in this process may ask at the same time
        except OSError as error:
            raise _unwritable(self.project.shown(self.folder), error) from None

    def sweep(self, tell: Callable[[str], object]) -> None:
        """Remove useless files and tell which: damaged records, records of deleted scripts, and half-written files."""
        removed: dict[str, list[str]] = {}
        for path in sorted([*self.folder.glob("records/*/**/*"), *self.root.glob(f"recordings/**/*{PART}")]):
            if reason := self._why_useless(path):
                with contextlib.suppress(OSError):  # another build may have been first
                    shutil.rmtree(path) if path.is_dir() else path.unlink()
                    removed.setdefault(reason, []).append(self.project.shown(path))
        for reason, names in removed.items():
            which = names[0] if len(names) == 1 else f"{len(names)} records, {names[0]} and others"
            tell(f"  removed {which}: {reason}")

    def _why_useless(self, path: Path) -> str | None:
        """Return the reason to remove a file or folder of the store; None if it is needed."""
        if path.suffix == PART:
            writer = path.stem.rpartition(".")[2]
            alive = writer.isdigit() and psutil.pid_exists(int(writer))
            return None if alive else "half-written by a build that was killed"
        example = self.project.examples.joinpath(*path.relative_to(self.folder).parts[2:])
        if path.is_dir() and example.is_dir():
            return None
        if not example.with_name(split_name(example.name.removesuffix(".json"))[0]).is_file():
            return f"there is no such {'folder' if path.is_dir() else 'script'} any more"
        try:
            _load(path)
        except DAMAGE as error:
            return _reason(error)
        return None

    def put(self, script: Script, record: Record) -> None:
        """Keep a record of this machine, unless the run failed or the script isn't an example of the project.

        If the script was edited after it was read, the run may be of either version, so its record isn't kept.

        Raises:
            StoreError: if the store can't be written.
        """
        if record.problem is None and not Path(script.name).is_absolute() and script.is_current:
            self._write(self._path(script, record.environment), script, record)

    def recording(self, script: Script) -> Record | None:
        """Return the committed record of the script as it is now, made on another machine or interpreter.

        Raises:
            StoreError: if the file is there but isn't a valid recording.
        """
        path = self._recording_path(script)
        try:
            _, record = _load(path)
        except FileNotFoundError:
            return None
        except DAMAGE as error:
            raise StoreError(f"{self.project.shown(path)} isn't a valid recording: {_reason(error)}") from None
        return record if record.digest == script.digest else None

    def put_recording(self, script: Script, record: Record) -> Path:
        """Write a record to be committed and return its path. Raises StoreError if it can't be written."""
        path = self._recording_path(script)
        self._write(path, script, record, "Make room and make that folder writable.")
        return path

    def clear(self) -> None:
        """Remove everything this machine has recorded. Raises StoreError if it can't be removed."""
        try:
            for path in self.folder.iterdir() if self.folder.exists() else ():
                if path.is_dir():
                    shutil.rmtree(path)
                elif path.suffix != LOCK:  # another build may hold it; a new file would be unlocked
                    path.unlink()
        except OSError as error:
            raise _unwritable(self.project.shown(self.folder), error) from None

    @contextlib.contextmanager
    def site(self, tell: Callable[[str], object]) -> Iterator[None]:
        """Lock the site, so that one build at a time makes it; tell when it has to wait for another."""
        told: list[object] = []

        def waiting() -> None:
            if not told:
                told.append(tell("  another build makes the site; waiting for it"))

        try:
            self.folder.mkdir(exist_ok=True)
            held = locks.locked(self.folder / f"site{LOCK}", exclusive=True, waiting=waiting)
        except OSError as error:
            raise _unwritable(self.project.shown(self.folder), error) from None
        with held:
            yield

    def _path(self, script: Script, env: Environment) -> Path:
        return self.folder / "records" / env.tag / f"{script.name.lstrip('/')}.json"

    def _recording_path(self, script: Script) -> Path:
        return self.project.recordings / f"{script.name.lstrip('/')}.json"

    def _write(self, path: Path, script: Script, record: Record, remedy: str = REMEDY) -> None:
        """Write a record in one step: no build ever sees half of it."""
        kept = {"key": key(script, record.environment), "record": record.to_json()}
        text = json.dumps({**kept, "seal": _seal(kept)}, indent=1, sort_keys=True)
        part = path.with_name(f"{path.name}.{os.getpid()}{PART}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(text, encoding="utf-8")
            part.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise _unwritable(self.project.shown(path.parent), error, remedy) from None


class _Unreadable(ValueError):
    """Reason why a file of the store isn't a record."""


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"can't be read, {error.strerror}"
    return str(error) if isinstance(error, _Unreadable) else "damaged"


def _seal(kept: dict[str, Any]) -> str:
    """Return the digest of a record and its key, the same for the same content."""
    return hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()


def _load(path: Path) -> tuple[str, Record]:
    """Return a record and its key. Raises one of `DAMAGE`; _Unreadable tells the reason."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    seal = kept.pop("seal", None)
    if (schema := kept["record"].get("schema")) != SCHEMA:
        raise _Unreadable(f"has format {schema}; this version reads format {SCHEMA}")
    if seal != _seal(kept):
        raise _Unreadable("changed since it was written, by hand or by a failing disk")
    return kept["key"], Record.from_json(kept["record"])


def _unwritable(folder: str, error: OSError, remedy: str = REMEDY) -> StoreError:
    return StoreError(f"records can't be written to {folder}: {error.strerror}. {remedy}")
