"""An example as a file: its title and text, its settings, and a digest of all it depends on.

Settings are inline script metadata ([PEP 723](https://peps.python.org/pep-0723/)): `requires-python` and
`dependencies` as `uv run` reads them, and a table `[tool.measured]` of our own.
"""

from __future__ import annotations

import ast
import difflib
import hashlib
import os
import re
import signal
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet

# The reference expression of PEP 723, for the one block type that we read.
METADATA = re.compile(r"(?m)^# /// script$\s(?P<content>(^#(| .*)$\s)+)^# ///$\n*")
EXPECTATION = re.compile(r"exit (?P<code>25[0-5]|2[0-4]\d|1?\d?\d)|signal (?P<name>SIG[A-Z0-9]+)|timeout")

FILE_NAME = re.compile(r"(?!.*\.\.)[\w-][\w./-]{0,80}(?<!/)")


class ScriptError(Exception):
    """A script that can't be read. The message names file, line, what was expected and what to do."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{shown(path)}:{line}: {message}")


@dataclass(frozen=True)
class Settings:
    """How a script is to be run; each field is a key of `[tool.measured]` (the first two of PEP 723)."""

    requires_python: str = ""
    dependencies: tuple[str, ...] = ()
    exclusive: bool = False
    """Its timings are shown: nothing else of ours runs beside it."""
    repeat: int = 1
    """How often it is run; the median run is shown, with the spread of all."""
    timeout: float = 60.0
    """Seconds after which it is ended, with all that it started."""
    expect: str = "exit 0"
    """How it is meant to end: `exit N`, `signal NAME` or `timeout`."""


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
        return cls(path, name, text, _settings(path, text), _digest(path, tree), tree)

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


def did_you_mean(word: str, known: list[str]) -> str:
    """The end of an error message about a wrong word: the words most like it, or all there are."""
    if close := difflib.get_close_matches(word, known, n=3, cutoff=0.6):
        return f"; did you mean {' or '.join(close)}?"
    return f"; known: {', '.join(known)}" if len(known) <= 10 else ""


def _parsed(path: Path, text: str | bytes) -> ast.Module:
    try:
        return ast.parse(text)
    except SyntaxError as error:
        raise ScriptError(path, error.lineno or 1, f"is not valid Python: {error.msg}") from None


def _settings(path: Path, text: str) -> Settings:
    blocks = list(METADATA.finditer(text))
    whole = {block.start() for block in blocks}
    for opener in re.finditer(r"(?m)^# /// script", text):
        if opener.start() not in whole and not any(b.start() < opener.start() < b.end() for b in blocks):
            line = text[: opener.start()].count("\n") + 1
            raise ScriptError(path, line, "this '# /// script' block is not closed by a line '# ///'")
    if len(blocks) > 1:
        line = text[: blocks[1].start()].count("\n") + 1
        raise ScriptError(path, line, "a second '# /// script' block; merge it into the first")
    if not blocks:
        return Settings()
    first = text[: blocks[0].start()].count("\n") + 1
    content = re.sub(r"(?m)^# ?", "", blocks[0]["content"])
    try:
        data = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        raise ScriptError(
            path, first + int(at[1] if at else 0), f"the script's metadata is not TOML: {error}"
        ) from None
    try:
        return _checked(data)
    except ValueError as error:
        raise ScriptError(path, first, f"in the script's metadata: {error}") from None


def _checked(data: dict[str, Any]) -> Settings:
    """Raises ValueError, saying what was expected, for whatever is not as specified."""
    if unknown := set(data) - {"requires-python", "dependencies", "tool"}:
        raise ValueError(f"unknown key {sorted(unknown)[0]!r}; expected requires-python, dependencies or tool")
    tool = data.get("tool", {})
    own = tool.get("measured", {}) if isinstance(tool, dict) else None
    if not isinstance(own, dict):
        raise ValueError("tool.measured: expected a table")
    requires, dependencies = data.get("requires-python", ""), data.get("dependencies", [])
    if not isinstance(requires, str):
        raise ValueError(f"requires-python = {requires!r}: expected text, such as '>=3.14'")
    if not isinstance(dependencies, list) or not all(isinstance(text, str) for text in dependencies):
        raise ValueError(f"dependencies = {dependencies!r}: expected a list of texts")
    types: dict[str, tuple[type, ...]] = {
        "exclusive": (bool,),
        "repeat": (int,),
        "timeout": (int, float),
        "expect": (str,),
    }
    for key, value in own.items():
        if key not in types:
            raise ValueError(f"unknown key {key!r} in [tool.measured]{did_you_mean(key, list(types))}")
        if not isinstance(value, types[key]) or (isinstance(value, bool) and key != "exclusive"):
            expected = {f.name: f.type for f in fields(Settings)}[key]
            raise ValueError(f"{key} = {value!r}: expected a value of type {expected}")
    settings = Settings(requires_python=requires, dependencies=tuple(dependencies), **own)
    try:
        SpecifierSet(settings.requires_python)
        for dependency in settings.dependencies:
            Requirement(dependency)
    except (InvalidSpecifier, InvalidRequirement) as error:
        raise ValueError(str(error)) from None
    if settings.repeat < 1 or not settings.timeout > 0:
        raise ValueError("repeat must be at least 1 and timeout more than 0")
    expected = EXPECTATION.fullmatch(settings.expect)
    if not expected or (expected["name"] and expected["name"] not in signal.Signals.__members__):
        raise ValueError(f"expect = {settings.expect!r}: expected 'exit N', 'signal NAME' or 'timeout'")
    return settings


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
