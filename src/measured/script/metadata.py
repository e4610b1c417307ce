"""Settings of a script: its inline metadata ([PEP 723](https://peps.python.org/pep-0723/)).

`requires-python` and `dependencies` have the same meaning as for `uv run`; the table `[tool.measured]` is our own.
"""

from __future__ import annotations

import re
import signal
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet

from measured.runner.protocol import LEFTOVERS, Limits
from measured.statistics import STAGES
from measured.suggest import did_you_mean

# The reference expression of PEP 723, for the only block type that we read.
METADATA = re.compile(r"(?m)^# /// script$\s(?P<content>(^#(| .*)$\s)+)^# ///$\n*")
EXPECTATION = re.compile(
    r"exit (?P<code>25[0-5]|2[0-4]\d|1?\d?\d)|signal (?P<name>SIG[A-Z0-9]+)|timeout|memory limit|process limit"
)


class SettingsError(Exception):
    """Metadata that can't be used: the line, and what was expected."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Settings(Limits):
    """How to run a script. Each field is a key of `[tool.measured]`, except the first two, which are PEP 723's."""

    requires_python: str = ""
    dependencies: tuple[str, ...] = ()
    exclusive: bool = False
    """Its time is shown: nothing else runs meanwhile, and one warm-up run comes first."""
    rounds: int | None = None
    """Counted runs; the default is in `counted_rounds`."""
    command: tuple[str, ...] = ()
    """Command line if it isn't `python FILE`; `{python}` and `{file}` are replaced."""
    expect: str = "exit 0"
    """How it should end: `exit N`, `signal NAME`, `timeout`, `memory limit` or `process limit`."""
    leaves: tuple[str, ...] = ()
    """Kinds of `LEFTOVERS` it should leave behind. All of them are removed."""

    @property
    def counted_rounds(self) -> int:
        """Runs that count, without the warm-up: an exclusive script has those of the first stage."""
        return self.rounds or (STAGES[0] if self.exclusive else 1)

    @property
    def limits(self) -> Limits:
        """Limits passed to the supervisor."""
        return Limits(**{limit.name: getattr(self, limit.name) for limit in fields(Limits)})

    def runs_on(self, version: str) -> bool:
        """Return whether a version of Python is one that the script asks for: `3.14.0rc2`, `3.15.0a1+`."""
        return SpecifierSet(self.requires_python).contains(version.rstrip("+"), prereleases=True)

    def effective(self) -> dict[str, Any]:
        """Return the settings that can change what a run leaves, defaults included, as plain data for a key."""
        effective = asdict(self)
        del effective["rounds"]  # more rounds give more runs, not different ones
        return effective

    def command_line(self, python: str, driver: Sequence[str], file: str) -> tuple[str, ...]:
        """Return the command that starts the script: `python [driver…] FILE`, or its own."""
        line: list[str] = []
        for word in self.command or ("{python}", "{file}"):
            line += [python, *driver] if word == "{python}" else [word.replace("{file}", file)]
        return tuple(line)


def read(text: str) -> Settings:
    """Return the settings of a script from its text; the defaults if it has no metadata.

    Raises:
        SettingsError: if the metadata is not as specified.
    """
    blocks = list(METADATA.finditer(text))
    for opener in re.finditer(r"(?m)^# /// script", text):
        if not any(block.start() <= opener.start() < block.end() for block in blocks):
            raise SettingsError(_line(text, opener), "this '# /// script' block is not closed by a line '# ///'")
    if len(blocks) > 1:
        raise SettingsError(_line(text, blocks[1]), "a second '# /// script' block; merge it into the first")
    if not blocks:
        return Settings()
    first = _line(text, blocks[0])
    try:
        data = tomllib.loads(re.sub(r"(?m)^# ?", "", blocks[0]["content"]))
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        raise SettingsError(first + int(at[1] if at else 0), f"the script's metadata is not TOML: {error}") from None
    try:
        return _checked(data)
    except ValueError as error:
        raise SettingsError(first, f"in the script's metadata: {error}") from None


def _line(text: str, found: re.Match[str]) -> int:
    """Return the number of the line where a match begins."""
    return text.count("\n", 0, found.start()) + 1


def _checked(data: dict[str, Any]) -> Settings:
    """Return the settings in a metadata table. Raises ValueError, saying what was expected."""
    if unknown := set(data) - {"requires-python", "dependencies", "tool"}:
        raise ValueError(f"unknown key {min(unknown)!r}; expected requires-python, dependencies or tool")
    tool = data.get("tool", {})
    own = tool.get("measured", {}) if isinstance(tool, dict) else None
    if not isinstance(own, dict):
        raise ValueError("tool.measured: expected a table")
    requires, dependencies = data.get("requires-python", ""), data.get("dependencies", [])
    if not isinstance(requires, str):
        raise ValueError(f"requires-python = {requires!r}: expected a string, such as '>=3.14'")
    if not _is_list_of_text(dependencies):
        raise ValueError(f"dependencies = {dependencies!r}: expected a list of strings")
    try:
        SpecifierSet(requires)
        for dependency in dependencies:
            Requirement(dependency)
    except (InvalidSpecifier, InvalidRequirement) as error:
        raise ValueError(str(error)) from None
    return Settings(requires_python=requires, dependencies=tuple(dependencies), **dict(_own(own)))


TYPES: dict[str, tuple[type, str]] = {
    "str": (str, "a string"),
    "bool": (bool, "true or false"),
    "int": (int, "a whole number"),
    "int | None": (int, "a whole number"),
    "float": (float, "a number"),
    "tuple[str, ...]": (list, "a list of strings"),
}
"""The type of a field of `Settings`, as annotated: its type in TOML, and how messages name it."""


def _own(table: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields that the table `[tool.measured]` sets, checked. Raises ValueError."""
    types = {f.name: str(f.type) for f in fields(Settings) if f.name not in ("requires_python", "dependencies")}
    for key, value in table.items():
        if key not in types:
            raise ValueError(f"unknown key {key!r} in [tool.measured]{did_you_mean(key, list(types))}")
        expected, name = TYPES[types[key]]
        fits = type(value) is expected or (expected is float and type(value) is int)  # bool is a subclass of int
        if not fits or (expected is list and not _is_list_of_text(value)):
            raise ValueError(f"{key} = {value!r}: expected {name}")
        if expected in (int, float) and not value > 0:
            raise ValueError(f"{key} = {value}: must be more than 0")
        if key in CHECKS:
            CHECKS[key](value)
        yield key, tuple(dict.fromkeys(value)) if key == "leaves" else tuple(value) if expected is list else value


def _is_list_of_text(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _check_expect(expect: str) -> None:
    expected = EXPECTATION.fullmatch(expect)
    if not expected or (expected["name"] and expected["name"] not in signal.Signals.__members__):
        raise ValueError(
            f"expect = {expect!r}: expected 'exit N', 'signal NAME', 'timeout', 'memory limit' or 'process limit'"
        )


def _check_leaves(leaves: list[str]) -> None:
    if unknown := [kind for kind in leaves if kind not in LEFTOVERS]:
        raise ValueError(f"leaves: unknown {unknown[0]!r}{did_you_mean(unknown[0], list(LEFTOVERS))}")


def _check_command(command: list[str]) -> None:
    if not any("{file}" in word for word in command[1:]):
        raise ValueError(f"command = {command!r}: expected a program and its arguments, '{{file}}' among them")


CHECKS: dict[str, Callable[[Any], None]] = {"expect": _check_expect, "leaves": _check_leaves, "command": _check_command}
