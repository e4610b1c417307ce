"""How a script is to be run: inline script metadata ([PEP 723](https://peps.python.org/pep-0723/)).

`requires-python` and `dependencies` are as `uv run` reads them; the table `[tool.measured]` is our own.
"""

from __future__ import annotations

import re
import signal
import tomllib
from dataclasses import dataclass, fields
from typing import Any

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet

from measured.runner.protocol import KINDS, Limits
from measured.suggest import did_you_mean

# The reference expression of PEP 723, for the one block type that we read.
METADATA = re.compile(r"(?m)^# /// script$\s(?P<content>(^#(| .*)$\s)+)^# ///$\n*")
EXPECTATION = re.compile(
    r"exit (?P<code>25[0-5]|2[0-4]\d|1?\d?\d)|signal (?P<name>SIG[A-Z0-9]+)|timeout|memory limit|process limit"
)


class SettingsError(Exception):
    """Metadata that is not as specified: the line, and what was expected."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


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
    memory: float = 2.0
    """GiB of all its processes together, beyond which it is ended."""
    processes: int = 64
    """How many of its processes may live at once; with more it is ended."""
    open_files: int = 1024
    """How many files each of its processes may have open."""
    expect: str = "exit 0"
    """How it is meant to end: `exit N`, `signal NAME`, `timeout`, `memory limit` or `process limit`."""
    leaves: tuple[str, ...] = ()
    """What it is meant to leave behind, some of `run.KINDS`. All of it is removed."""

    @property
    def limits(self) -> Limits:
        """Those that a supervisor is told."""
        return Limits(self.timeout, self.memory, self.processes, self.open_files)


def read(text: str) -> Settings:
    """The settings of a script, from its text; the defaults where it has no metadata.

    Raises:
        SettingsError: if the metadata is not as specified.
    """
    blocks = list(METADATA.finditer(text))
    whole = {block.start() for block in blocks}
    for opener in re.finditer(r"(?m)^# /// script", text):
        if opener.start() not in whole and not any(b.start() < opener.start() < b.end() for b in blocks):
            line = text[: opener.start()].count("\n") + 1
            raise SettingsError(line, "this '# /// script' block is not closed by a line '# ///'")
    if len(blocks) > 1:
        line = text[: blocks[1].start()].count("\n") + 1
        raise SettingsError(line, "a second '# /// script' block; merge it into the first")
    if not blocks:
        return Settings()
    first = text[: blocks[0].start()].count("\n") + 1
    content = re.sub(r"(?m)^# ?", "", blocks[0]["content"])
    try:
        data = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        raise SettingsError(first + int(at[1] if at else 0), f"the script's metadata is not TOML: {error}") from None
    try:
        return _checked(data)
    except ValueError as error:
        raise SettingsError(first, f"in the script's metadata: {error}") from None


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
    settings = Settings(requires_python=requires, dependencies=tuple(dependencies), **_own(own))
    try:
        SpecifierSet(settings.requires_python)
        for dependency in settings.dependencies:
            Requirement(dependency)
    except (InvalidSpecifier, InvalidRequirement) as error:
        raise ValueError(str(error)) from None
    expected = EXPECTATION.fullmatch(settings.expect)
    if not expected or (expected["name"] and expected["name"] not in signal.Signals.__members__):
        raise ValueError(
            f"expect = {settings.expect!r}: expected 'exit N', 'signal NAME', 'timeout', 'memory limit' or "
            "'process limit'"
        )
    return settings


def _own(table: dict[str, Any]) -> dict[str, Any]:
    """The table `[tool.measured]`, checked key by key."""
    types: dict[str, tuple[type, ...]] = {
        "exclusive": (bool,),
        "repeat": (int,),
        "timeout": (int, float),
        "memory": (int, float),
        "processes": (int,),
        "open_files": (int,),
        "expect": (str,),
        "leaves": (list,),
    }
    for key, value in table.items():
        if key not in types:
            raise ValueError(f"unknown key {key!r} in [tool.measured]{did_you_mean(key, list(types))}")
        if not isinstance(value, types[key]) or (isinstance(value, bool) and key != "exclusive"):
            expected = {f.name: f.type for f in fields(Settings)}[key]
            raise ValueError(f"{key} = {value!r}: expected a value of type {expected}")
        if isinstance(value, int | float) and key != "exclusive" and not value > 0:
            raise ValueError(f"{key} = {value}: must be more than 0")
    leaves = table.get("leaves", [])
    if unknown := [kind for kind in leaves if kind not in KINDS]:
        raise ValueError(f"leaves: unknown {unknown[0]!r}{did_you_mean(str(unknown[0]), list(KINDS))}")
    return {**table, "leaves": tuple(dict.fromkeys(leaves))}
