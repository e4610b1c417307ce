"""Script: an example as a file, with its text, its settings, and a digest of everything it uses."""

from __future__ import annotations

import ast
import platform
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from measured.project import Project
from measured.script.digest import digest_of
from measured.script.metadata import METADATA, Settings, SettingsError, read
from measured.suggest import did_you_mean


class ScriptError(Exception):
    """Scripts that can't be read. The message names each file, the line, what was expected and what to do."""


@dataclass(frozen=True)
class Script:
    """An example script. `name` is its path below `examples/`, or its absolute path if it is elsewhere.

    A script that declares variants runs as several of these, named `start_methods/look.py@spawn`.
    """

    project: Project
    path: Path
    name: str
    text: str
    settings: Settings
    digest: str
    """SHA-256 over the script and the local modules and data files that it uses, with their names."""
    variant: str = ""
    """Start method or version of Python that it runs with, where it declares several."""

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
        """Read scripts, by default every example of a project, each in all its variants.

        By default, variants for free-threaded builds are left out where they have neither that Python nor a recording.

        Raises:
            ScriptError: with the errors of all that can't be read.
        """
        if paths is None:
            scripts, errors = readable(project.example_paths(), project)
        else:
            scripts, errors = readable(paths, project, unrecorded=True)
        if errors:
            raise ScriptError("\n".join(errors))
        return scripts

    @classmethod
    def named(cls, name: str, project: Project) -> Script:
        """Return the example of a project with a name such as `pool/map_squares.py`, or `start_methods/look.py@spawn`.

        Raises:
            ScriptError: as for `load`; an unknown name lists the names most like it.
        """
        file, variant = split_name(name)
        path = project.examples / file
        if not path.is_file():
            known = [p.relative_to(project.examples).as_posix() for p in project.example_paths()]
            raise _error(project, path, None, "there is no such example" + did_you_mean(file, known))
        script = cls.load(path, project)
        variants = {found.variant: found for found in script.in_variants()}
        if variant and variant not in variants:
            raise _error(project, path, 1, f"has no variant {variant!r}" + did_you_mean(variant, list(variants)))
        return variants[variant] if variant else script

    def in_variants(self) -> list[Script]:
        """Return the script in each variant that it declares; only itself if it declares none."""
        return [
            replace(self, name=f"{self.name}@{variant}", settings=settings, variant=variant)
            for variant, settings in self.settings.variants
        ] or [self]

    @property
    def is_unrecorded(self) -> bool:
        """Whether it is for a free-threaded build other than this Python, which few have, and has no recording."""
        this = platform.python_version() + ("t" if sysconfig.get_config_var("Py_GIL_DISABLED") else "")
        recording = self.project.recordings / f"{self.name}.json"
        return bool(self.settings.free_threaded) and not self.settings.runs_on(this) and not recording.exists()

    @property
    def is_current(self) -> bool:
        """Whether its files are as they were when it was read."""
        try:
            return Script.load(self.path, self.project).digest == self.digest
        except ScriptError:
            return False

    @property
    def shown(self) -> str:
        """The path, and the variant if there is one, as messages show it: `examples/start_methods/look.py@spawn`."""
        return self.file + (f"@{self.variant}" if self.variant else "")

    @property
    def file(self) -> str:
        """The path as pages and commands show it: `examples/pool/map_squares.py`."""
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
        return "\n".join(text for _, text in self.lines(*names))

    def lines(self, *names: str) -> list[tuple[int, str]]:
        """Return the lines of a part, or of the whole `source`, each with its number there, counted from 1.

        The lines between parts, if some of the source is left out there, have the number 0. Raises as `part` does.
        """
        lines = list(enumerate(self.source.split("\n"), 1))
        if not names:
            return lines
        shown: list[tuple[int, str]] = []
        end = 0
        for first, last in sorted(self.definition(name) for name in dict.fromkeys(names)):
            if shown:  # separated as in the file if nothing is left out between
                between = lines[end : first - 1]
                left_out = any(text.strip() for _, text in between)
                shown += [(0, ""), (0, "# …"), (0, "")] if left_out else between
            shown += lines[first - 1 : last]
            end = last
        return shown

    def definition(self, name: str) -> tuple[int, int]:
        """Return the first and the last line in `source` of a part. Raises as `part` does."""
        if name not in self.definitions:
            known = did_you_mean(name, list(self.definitions))
            raise _error(self.project, self.path, 1, f"has no {name!r} at its top level{known}")
        return self.definitions[name]

    @cached_property
    def definitions(self) -> dict[str, tuple[int, int]]:
        """The first and the last line in `source` of each part that has a name, decorators included."""
        found: dict[str, tuple[int, int]] = {}
        for node in ast.parse(self.source).body:
            first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
            span = (first, node.end_lineno or first)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                found[node.name] = span
            elif isinstance(node, ast.Assign):
                found.update({target.id: span for target in node.targets if isinstance(target, ast.Name)})
            elif isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'":
                found["__main__"] = span
        return found


def split_name(name: str) -> tuple[str, str]:
    """Return the file and the variant in the name of a script; a name without a variant is its file."""
    file, _, variant = name.rpartition("@")
    return (file, variant) if file.endswith(".py") else (name, "")


def readable(paths: Iterable[Path], project: Project, *, unrecorded: bool = False) -> tuple[list[Script], list[str]]:
    """Return the scripts that can be read, in all their variants, and the errors of the others.

    Variants that are unrecorded are left out unless asked for.
    """
    scripts: list[Script] = []
    errors = []
    for path in paths:
        try:
            variants = Script.load(path, project).in_variants()
            scripts += [script for script in variants if unrecorded or not script.is_unrecorded]
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
