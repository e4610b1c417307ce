"""Settings of a script: its inline metadata ([PEP 723](https://peps.python.org/pep-0723/)).

`requires-python` and `dependencies` have the same meaning as for `uv run`; the table `[tool.measured]` is our own.
"""

from __future__ import annotations

import re
import signal
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
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

METHODS = ("fork", "spawn", "forkserver")
VERSION = re.compile(r"3\.\d+t?")
"""A version of Python as a variant; with a `t`, of its free-threaded build, as in `python3.14t`."""
DRIVER = """\
def run():
    import multiprocessing, os, sys

    main = vars(sys.modules["__main__"])
    del main["run"]
    method, main["__file__"] = sys.argv.pop(1), sys.argv.pop(1)
    sys.argv[0], sys.path[0] = main["__file__"], os.path.dirname(main["__file__"])
    multiprocessing.set_start_method(method)
    with open(main["__file__"], "rb") as file:
        code = compile(file.read(), main["__file__"], "exec", dont_inherit=True)
    exec(code, main)

run()
"""
"""A program for `python -c`: set a start method, then run a file as `__main__`. Arguments: the method, the file."""


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
    free_threaded: bool | None = None
    """Whether it needs a free-threaded build, or one with a GIL; set by its variant, None where any will do."""
    variants: tuple[tuple[str, Settings], ...] = ()
    """Start methods, or versions of Python, that it runs with, each with its settings; empty for a single way.

    A version that ends with `t` is the free-threaded build of it.
    """

    @property
    def counted_rounds(self) -> int:
        """Runs that count, without the warm-up: an exclusive script has those of the first stage."""
        return self.rounds or (STAGES[0] if self.exclusive else 1)

    @property
    def limits(self) -> Limits:
        """Limits passed to the supervisor."""
        return Limits(**{limit.name: getattr(self, limit.name) for limit in fields(Limits)})

    @property
    def packages(self) -> tuple[str, ...]:
        """Names of the packages that the script needs, without their versions."""
        return tuple(sorted(Requirement(text).name for text in self.dependencies))

    def runs_on(self, version: str) -> bool:
        """Return whether a version of Python is one that the script asks for: `3.14.0rc2`, `3.15.0a1+`, `3.14.2t`."""
        if self.free_threaded not in (None, version.endswith("t")):
            return False
        return SpecifierSet(self.requires_python).contains(version.rstrip("+t"), prereleases=True)

    def unmet(self, version: str, packages: Mapping[str, str | None]) -> tuple[str, str] | None:
        """Return what a Python lacks to run the script, and which Python to name instead; None if it can run it.

        `packages` has the installed version of each dependency, None where it is missing.
        """
        if not self.runs_on(version):
            wanted = self.requires_python + (", free-threaded" if self.free_threaded else "")
            return f"Python {wanted}, this is {version}", f"that fits {wanted}"
        if missing := ", ".join(name for name, installed in packages.items() if installed is None):
            return f"{missing}, which this Python doesn't have", f"that has {missing}"
        return None

    def effective(self) -> dict[str, Any]:
        """Return the settings that can change what a run leaves, defaults included, as plain data for a key."""
        effective = asdict(self)
        del effective["rounds"]  # more rounds give more runs, not different ones
        del effective["variants"]  # each is a script of its own
        del effective["free_threaded"]  # the environment says it
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
    rest = {key: value for key, value in own.items() if key != "variants"}
    settings = Settings(requires_python=requires, dependencies=tuple(dependencies), **dict(_own(rest)))
    return replace(settings, variants=tuple(_variants(own.get("variants", {}), settings)))


def _variants(table: Any, base: Settings) -> Iterator[tuple[str, Settings]]:
    """Yield name and settings of each variant in the table `[tool.measured.variants]`. Raises ValueError."""
    if not isinstance(table, dict):
        raise ValueError(f"variants = {table!r}: expected a table")
    versions = [name for name in table if VERSION.fullmatch(name)]
    for name, own in table.items():
        if name not in METHODS and name not in versions:
            expected = f'{", ".join(METHODS)}, or a version in quotes, such as "3.14"'
            raise ValueError(f"unknown variant {name!r}{did_you_mean(name, list(METHODS))}; expected {expected}")
        if not isinstance(own, dict) or (set(own) - {"expect", "leaves"}):
            raise ValueError(f"variant {name!r}: expected a table with 'expect' or 'leaves', or {{}}")
    if versions and len(versions) < len(table):
        raise ValueError("variants are start methods or versions; declare one kind")
    for key in ("command", "requires_python") if versions else ("exclusive", "rounds", "command"):
        if table and getattr(base, key):
            raise ValueError(f"{key.replace('_', '-')} can't be combined with these variants; remove one of the two")
    for name, own in table.items():
        how = _with_version(name) if versions else {"command": _with_method(name)}
        yield name, replace(base, **how, **dict(_own(own)))


def _with_version(version: str) -> dict[str, Any]:
    return {"requires_python": f"=={version.removesuffix('t')}.*", "free_threaded": version.endswith("t")}


def _with_method(method: str) -> tuple[str, ...]:
    return ("{python}", "-c", DRIVER, method, "{file}")


TYPES: dict[str, tuple[type, str]] = {
    "str": (str, "a string"),
    "bool": (bool, "true or false"),
    "int": (int, "a whole number"),
    "int | None": (int, "a whole number"),
    "float": (float, "a number"),
    "tuple[str, ...]": (list, "a list of strings"),
}
"""The type of a field of `Settings`, as annotated: its type in TOML, and how messages name it."""

STANDARD = ("requires_python", "dependencies")
"""Fields of `Settings` that are keys of PEP 723."""


def _own(table: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields that the table `[tool.measured]` sets, checked. Raises ValueError."""
    types = {f.name: str(f.type) for f in fields(Settings) if str(f.type) in TYPES and f.name not in STANDARD}
    for key, value in table.items():
        if key not in types:
            raise ValueError(f"unknown key {key!r} in [tool.measured]{did_you_mean(key, [*types, 'variants'])}")
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
