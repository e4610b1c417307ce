"""Digest of a script and of every local module and data file that it uses."""

from __future__ import annotations

import ast
import hashlib
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FILE_NAME = re.compile(r"(?!.*\.\.)[\w-][\w./-]{0,80}(?<!/)")


def digest_of(path: Path) -> str:
    """Return the SHA-256 (hex) over a script and all it uses, with their names.

    Raises:
        SyntaxError: if the script or a module it uses is not valid Python; `filename` names the file.
    """
    sha = hashlib.sha256()
    for used, content in sorted(_used_files(path).items()):
        sha.update(used.relative_to(path.parent).as_posix().encode() + b"\0")
        sha.update(hashlib.sha256(content).digest())
    return sha.hexdigest()


def _used_files(path: Path) -> dict[Path, bytes]:
    """Return the content of a script, of the modules next to it that it imports, and of the files that it names."""
    beside = {entry.name.removesuffix(".py") for entry in os.scandir(path.parent)}
    found: dict[Path, bytes] = {}
    todo = [path]
    while todo:
        file = todo.pop()
        if file in found:
            continue
        found[file] = content = file.read_bytes()
        if file.suffix == ".py":
            try:
                names = _named_in(content)
            except SyntaxError as error:
                error.filename = str(file)
                raise
            near = [name for name in names if name.partition("/")[0].removesuffix(".py") in beside]
            todo += [used for name in near for used in _beside(path.parent, name)]
    return found


@cache
def _named_in(text: bytes) -> frozenset[str]:
    """Return words of a Python file that can name a module or a file: imports, and strings that look like a path.

    Raises SyntaxError.
    """
    names: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and FILE_NAME.fullmatch(node.value):
            names.add(node.value)
    return frozenset(names)


def _beside(folder: Path, name: str) -> Iterator[Path]:
    """Yield the files in a folder that a name can mean: the file, the module, or all files of the folder."""
    named = folder / name
    yield from (file for file in (named, named.with_name(f"{named.name}.py")) if file.is_file())
    if named.is_dir():
        yield from (file for file in named.rglob("*") if file.is_file() and file.parent.name != "__pycache__")
