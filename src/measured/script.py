"""An example as a file: its title and text, its settings, and a digest of all it depends on."""

from __future__ import annotations

import ast
import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
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
    tree: ast.Module = field(compare=False, repr=False)

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
        tree = _parsed(path, text)
        examples = project_root() / "examples"
        name = path.relative_to(examples).as_posix() if path.is_relative_to(examples) else str(path)
        try:
            settings = read(text)
        except SettingsError as error:
            raise ScriptError(path, error.line, str(error)) from None
        return cls(path, name, text, settings, _digest(path, tree), tree)

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
        return (ast.get_docstring(self.tree) or self.name).splitlines()[0]

    @property
    def source(self) -> str:
        """What a page shows: the text without the metadata block."""
        return METADATA.sub("", self.text, count=1).strip()

    def part(self, name: str) -> str:
        """The source of one top-level function, class or assignment.

        Raises:
            ScriptError: if nothing of that name is defined at the top level.
        """
        defined: dict[str, ast.stmt] = {}
        for node in self.tree.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                defined[node.name] = node
            elif isinstance(node, ast.Assign):
                defined.update({t.id: node for t in node.targets if isinstance(t, ast.Name)})
        if name not in defined:
            raise ScriptError(self.path, 1, f"has no {name!r} at its top level{did_you_mean(name, list(defined))}")
        node = defined[name]
        first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
        return "\n".join(self.text.splitlines()[first - 1 : node.end_lineno])


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


def _parsed(path: Path, text: str | bytes) -> ast.Module:
    try:
        return ast.parse(text)
    except SyntaxError as error:
        raise ScriptError(path, error.lineno or 1, f"is not valid Python: {error.msg}") from None


def _digest(path: Path, tree: ast.Module) -> str:
    sha = hashlib.sha256()
    for used in sorted(_used_files(path, tree)):
        sha.update(used.relative_to(path.parent).as_posix().encode() + b"\0")
        sha.update(hashlib.sha256(used.read_bytes()).digest())
    return sha.hexdigest()


def _used_files(path: Path, tree: ast.Module) -> set[Path]:
    """The file itself, the modules and packages beside it that it imports, and the files beside it that it names."""
    found: set[Path] = set()
    todo = [path]
    while todo:
        file = todo.pop()
        if file in found:
            continue
        found.add(file)
        if file.suffix == ".py":
            nodes = tree if file == path else _parsed(file, file.read_bytes())
            todo += [used for name in _named_in(nodes) for used in _beside(path.parent, name)]
    return found


def _named_in(tree: ast.Module) -> Iterator[str]:
    """Words that may name a module or a file: what is imported, and texts that look like a path."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and FILE_NAME.fullmatch(node.value):
            yield node.value


def _beside(folder: Path, name: str) -> Iterator[Path]:
    named = folder / name
    yield from (file for file in (named, named.with_name(f"{named.name}.py")) if file.is_file())
    if (named / "__init__.py").is_file():
        yield from named.rglob("*.py")
