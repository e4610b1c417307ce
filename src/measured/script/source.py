"""Script: an example as a file, with its text, its settings, and a digest of everything it uses."""

from __future__ import annotations

import ast
import platform
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from measured.project import Project
from measured.script.digest import digest_of
from measured.script.metadata import METADATA, Settings, SettingsError, read
from measured.suggest import did_you_mean


class ScriptError(Exception):
    """Scripts that can't be read. The message names each file, the line, what was expected and what to do."""


@dataclass(frozen=True)
class Script:
    """An example script. `name` is its path below `examples/`, or its absolute path if it is elsewhere."""

    project: Project
    path: Path
    name: str
    text: str
    settings: Settings
    digest: str
    """SHA-256 over the script and the local modules and data files that it uses, with their names."""

    @classmethod
    def load(cls, path: Path, project: Project | None = None) -> Script:
        """Read and check a script of a project (default: the project it lies in).

        Raises:
            ScriptError: if it is missing, is not Python, or its metadata is not as specified.
        """
        path = path.resolve()
        project = project or Project.around(path)
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise _error(project, path, 1, f"can't be read: {error}") from None
        try:
            settings = read(text)
        except SettingsError as error:
            raise _error(project, path, error.line, str(error)) from None
        try:
            digest = digest_of(path)
        except OSError as error:
            raise _error(project, path, 1, f"can't be read: {error}") from None
        except SyntaxError as error:
            where = Path(error.filename or path)
            raise _error(project, where, error.lineno or 1, _not_valid(error, settings)) from None
        ours = project.configuration and path.is_relative_to(project.examples)
        name = path.relative_to(project.examples).as_posix() if ours else str(path)
        return cls(project, path, name, text, settings, digest)

    @classmethod
    def load_all(cls, project: Project, paths: Iterable[Path] | None = None) -> list[Script]:
        """Read scripts, by default every example of a project.

        Raises:
            ScriptError: with the errors of all that can't be read.
        """
        scripts, errors = readable(project.example_paths() if paths is None else paths, project)
        if errors:
            raise ScriptError("\n".join(errors))
        return scripts

    @classmethod
    def named(cls, name: str, project: Project) -> Script:
        """Return the example of a project with a name such as `pool/map_squares.py`.

        Raises:
            ScriptError: as for `load`; an unknown name lists the names most like it.
        """
        path = project.examples / name
        if not path.is_file():
            known = [p.relative_to(project.examples).as_posix() for p in project.example_paths()]
            raise _error(project, path, None, "there is no such example" + did_you_mean(name, known))
        return cls.load(path, project)

    @property
    def is_current(self) -> bool:
        """Whether its files are as they were when it was read."""
        try:
            return Script.load(self.path, self.project).digest == self.digest
        except ScriptError:
            return False

    @property
    def shown(self) -> str:
        """The path as messages and pages show it: `examples/pool/map_squares.py`."""
        return self.project.shown(self.path)

    @property
    def title(self) -> str:
        """The first line of the docstring, or the name if there is none."""
        return (ast.get_docstring(ast.parse(self.text)) or self.name).splitlines()[0]

    @property
    def source(self) -> str:
        """The text without the metadata block, as pages show it."""
        return METADATA.sub("", self.text, count=1).strip()

    def part(self, *names: str) -> str:
        """Return the source of top-level functions, classes and assignments, and of the main guard (`__main__`).

        Raises:
            ScriptError: if a name isn't defined at the top level.
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
                raise _error(
                    self.project, self.path, 1, f"has no {name!r} at its top level{did_you_mean(name, list(defined))}"
                )
        lines, end = self.text.splitlines(), 0
        shown: list[str] = []
        for node in sorted((defined[name] for name in names), key=lambda node: node.lineno):
            first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
            if shown:  # separated as in the file if nothing is left out between
                between = [line for line in lines[end : first - 1] if line.strip()]
                shown += ["", "# …", ""] if between else lines[end : first - 1]
            end = node.end_lineno or first
            shown += lines[first - 1 : end]
        return "\n".join(shown)


def readable(paths: Iterable[Path], project: Project) -> tuple[list[Script], list[str]]:
    """Return the scripts that can be read, and the errors of the others."""
    scripts, errors = [], []
    for path in paths:
        try:
            scripts.append(Script.load(path, project))
        except ScriptError as error:
            errors.append(str(error))
    return scripts, errors


def _error(project: Project, path: Path, line: int | None, message: str) -> ScriptError:
    """Return an error with its place; a missing file has no line."""
    return ScriptError(f"{project.shown(path)}:{'' if line is None else f'{line}:'} {message}")


def _not_valid(error: SyntaxError, settings: Settings) -> str:
    """Return what is wrong, and where the script asks for another Python, that it needs to be read by one."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    message = f"is not valid Python {version}: {error.msg}"
    if settings.runs_on(platform.python_version()):
        return message
    return f"{message}; it asks for Python {settings.requires_python}: run measured with one that fits"
