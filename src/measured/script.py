"""An example as a file: its title and text, its settings, and a digest of all it depends on."""

from __future__ import annotations

import ast
import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from measured.settings import METADATA, Settings, SettingsError, read
from measured.suggest import did_you_mean

FILE_NAME = re.compile(r"(?!.*\.\.)[\w-][\w./-]{0,80}(?<!/)")


class ScriptError(Exception):
    """A script that can't be read. The message names file, line, what was expected and what to do."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{shown(path)}:{line}: {message}")


@dataclass(frozen=True)
class Script:
    """An example script. `name` is its path below `examples/`, or its absolute path when it is elsewhere."""

    path: Path
    name: str
    text: str
    settings: Settings
    digest: str
    """SHA-256 over the script and the local modules and data files that it uses, with their names."""

    @classmethod
    def load(cls, path: Path) -> Script:
        """Read and check a script.

        Raises:
            ScriptError: if it is missing, is not Python, or its metadata is not as specified.
        """
        path = path.resolve()
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ScriptError(path, 1, f"can't be read: {error}") from None
        digest = _digest(path)
        examples = project_root() / "examples"
        name = path.relative_to(examples).as_posix() if path.is_relative_to(examples) else str(path)
        try:
            settings = read(text)
        except SettingsError as error:
            raise ScriptError(path, error.line, str(error)) from None
        return cls(path, name, text, settings, digest)

    @classmethod
    def named(cls, name: str) -> Script:
        """The example of that name (`pool/map_squares.py`).

        Raises:
            ScriptError: as for `load`; an unknown name lists the names most like it.
        """
        path = project_root() / "examples" / name
        if not path.is_file():
            known = [shown(p).removeprefix("examples/") for p in example_paths()]
            raise ScriptError(path, 1, "there is no such example" + did_you_mean(name, known))
        return cls.load(path)

    @property
    def title(self) -> str:
        """The first line of the docstring, or the name where there is none."""
        return (ast.get_docstring(ast.parse(self.text)) or self.name).splitlines()[0]

    @property
    def source(self) -> str:
        """What a page shows: the text without the metadata block."""
        return METADATA.sub("", self.text, count=1).strip()

    def part(self, *names: str) -> str:
        """The source of top-level functions, classes, assignments, and of the main guard (`__main__`), as they stand.

        Raises:
            ScriptError: if nothing of a name is defined at the top level.
        """
        defined: dict[str, ast.stmt] = {}
        for node in ast.parse(self.text).body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                defined[node.name] = node
            elif isinstance(node, ast.Assign):
                defined.update({t.id: node for t in node.targets if isinstance(t, ast.Name)})
            elif isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'":
                defined["__main__"] = node
        for name in names:
            if name not in defined:
                raise ScriptError(self.path, 1, f"has no {name!r} at its top level{did_you_mean(name, list(defined))}")
        lines, end = self.text.splitlines(), 0
        shown: list[str] = []
        for node in sorted((defined[name] for name in names), key=lambda node: node.lineno):
            first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
            if shown:  # apart as in the file, where nothing was left out
                between = [line for line in lines[end : first - 1] if line.strip()]
                shown += ["", "# …", ""] if between else lines[end : first - 1]
            end = node.end_lineno or first
            shown += lines[first - 1 : end]
        return "\n".join(shown)


def project_root() -> Path:
    """The folder that holds `mkdocs.yml`: the one being built, else the working folder or one above it.

    Raises:
        FileNotFoundError: if there is none.
    """
    if built := os.environ.get("MKDOCS_CONFIG_DIR"):  # set by markdown-exec while MkDocs builds
        return Path(built).resolve()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise FileNotFoundError(f"no mkdocs.yml in {here} or above it: run this inside the project")


def example_paths() -> list[Path]:
    """Every script in `examples/`, sorted by name."""
    return sorted((project_root() / "examples").rglob("*.py"))


def shown(path: Path) -> str:
    """A path as messages show it: relative to the project where it lies inside."""
    root = project_root()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _digest(path: Path) -> str:
    sha = hashlib.sha256()
    for used, content in sorted(_used_files(path).items()):
        sha.update(used.relative_to(path.parent).as_posix().encode() + b"\0")
        sha.update(hashlib.sha256(content).digest())
    return sha.hexdigest()


def _used_files(path: Path) -> dict[Path, bytes]:
    """The file itself, the modules and packages beside it that it imports, the files and folders that it names."""
    beside = {entry.name.removesuffix(".py") for entry in os.scandir(path.parent)}  # spares a look for each word
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
                raise ScriptError(file, error.lineno or 1, f"is not valid Python: {error.msg}") from None
            near = [name for name in names if name.partition("/")[0].removesuffix(".py") in beside]
            todo += [used for name in near for used in _beside(path.parent, name)]
    return found


@cache
def _named_in(text: bytes) -> frozenset[str]:
    """Words of a Python file that may name a module or a file: what is imported, and texts that look like a path.

    Kept for each text, as a build asks again and again. Raises SyntaxError.
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
    named = folder / name
    yield from (file for file in (named, named.with_name(f"{named.name}.py")) if file.is_file())
    if named.is_dir():
        yield from (file for file in named.rglob("*") if file.is_file() and file.parent.name != "__pycache__")
