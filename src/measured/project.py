"""Project: a documentation project's folders and settings.

The settings are the table `[tool.measured]` of the project's `pyproject.toml`; all of them have defaults.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from measured.suggest import did_you_mean

SITE_CONFIGURATIONS = ("mkdocs.yml", "mkdocs.yaml", "zensical.toml")
"""Files that mark the root of a documentation project, in order of preference."""

SETTINGS_FILE = "pyproject.toml"
SETTINGS = {
    "examples": "examples",
    "docs": "docs",
    "publish": "",
    "machine": "",
    "method": "",
}
"""Keys of the table `[tool.measured]` in that file, with their defaults."""


class ProjectError(Exception):
    """A project whose settings can't be used. The message names the file, what was expected and what to do."""


class NoProjectError(ProjectError):
    """A place outside any project."""


@dataclass(frozen=True)
class Project:
    """A folder with pages and examples; scripts can also be run in a folder without a site configuration."""

    root: Path
    configuration: Path | None = None
    """The file the site is built from, or None outside a documentation project."""
    examples: Path = Path()
    """The folder with the example scripts."""
    docs: Path = Path()
    """The folder with the pages."""
    publish: str = ""
    """`module:function`, called with the folder of a built site and the `Build`; empty for none."""
    machine: str = ""
    """Address, below the top of the site, of what is told about the machine: `about/machine/`; empty for none."""
    method: str = ""
    """Address of how times are measured."""

    @property
    def cache(self) -> Path:
        """The folder for this machine's records, which are not committed."""
        return self.root / ".measured"

    @property
    def recordings(self) -> Path:
        """The folder for committed records."""
        return self.root / "recordings"

    @classmethod
    def find(cls, start: Path | None = None) -> Project:
        """Return the project that holds a folder or a file (default: the working folder).

        Raises:
            NoProjectError: if neither the folder nor any above it has a site configuration.
            ProjectError: if the settings of the project are wrong.
        """
        start = (start or Path.cwd()).absolute()
        for folder in (start, *start.parents):
            for name in SITE_CONFIGURATIONS:
                if (folder / name).is_file():
                    return _configured(folder, name)
        expected = " or ".join(SITE_CONFIGURATIONS)
        raise NoProjectError(f"no {expected} in {start} or above it: run this inside a documentation project")

    @classmethod
    def around(cls, path: Path) -> Project:
        """Return the project that a script belongs to; outside any project, a bare one: the script's folder."""
        try:
            return cls.find(path.parent)
        except NoProjectError:
            return cls(path.parent)

    def example_paths(self) -> list[Path]:
        """Return every script in the examples folder, sorted by name."""
        return sorted(self.examples.rglob("*.py")) if self.configuration else []

    def shown(self, path: Path) -> str:
        """Return a path as messages show it: relative to the project if it is inside."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)


def _configured(root: Path, configuration: str) -> Project:
    settings = {**SETTINGS, **_settings(root / SETTINGS_FILE)}
    return Project(
        root,
        root / configuration,
        examples=root / settings["examples"],
        docs=root / settings["docs"],
        publish=settings["publish"],
        machine=settings["machine"],
        method=settings["method"],
    )


def _settings(path: Path) -> dict[str, Any]:
    """Return the checked `[tool.measured]` of a pyproject.toml, empty where there is none."""
    try:
        tool = tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {})
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProjectError(f"{path}: is not TOML: {error}") from None
    table = tool.get("measured", {}) if isinstance(tool, dict) else None
    if not isinstance(table, dict):
        raise ProjectError(f"{path}: [tool.measured]: expected a table")
    for key, value in table.items():
        if key not in SETTINGS:
            raise ProjectError(f"{path}: unknown key {key!r} in [tool.measured]{did_you_mean(key, list(SETTINGS))}")
        if not isinstance(value, str):
            raise ProjectError(f"{path}: [tool.measured] {key} = {value!r}: expected a string")
    return dict(table)
