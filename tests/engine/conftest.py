"""A project of its own for each test: a folder with mkdocs.yml and examples/."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

import psutil
import pytest
from hypothesis import settings

from measured import runner
from measured.project import Project
from measured.records.interpreter import Environment, environment
from measured.records.model import Record
from measured.records.store import Store
from measured.schedule import Outcome, ensure
from measured.script import Script

settings.register_profile("measured", deadline=None)  # a busy machine is no failure
settings.load_profile("measured")

MKDOCS = """
site_name: Test
theme: {name: material, font: false}
plugins: [markdown-exec]
markdown_extensions:
  - attr_list
  - md_in_html
  - pymdownx.highlight
  - pymdownx.superfences:
      custom_fences:
        - name: example
          class: example
          format: !!python/name:measured.fences.formatter
        - name: pair
          class: pair
          format: !!python/name:measured.fences.formatter
        - name: compare
          class: compare
          format: !!python/name:measured.fences.formatter
        - name: figure
          class: figure
          format: !!python/name:measured.fences.formatter
        - name: computed
          class: computed
          format: !!python/name:measured.fences.formatter
"""


@dataclass
class SampleProject:
    """Where the examples of a test live."""

    root: Path

    def write(self, name: str, text: str, *settings: str) -> Script:
        """An example with these lines in its `[tool.measured]` (`requires-python` goes above it)."""
        path = self.root / "examples" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        above = [line for line in settings if line.startswith(("requires-python", "dependencies"))]
        own = [line for line in settings if line not in above]
        lines = [*above, *(["[tool.measured]", *own] if own else [])]
        block = "".join(f"# {line}\n" for line in lines)
        path.write_text((f"# /// script\n{block}# ///\n" if block else "") + dedent(text), encoding="utf-8")
        return Script.load(path)

    def record(self, script: Script, *, exclusive: bool = False) -> Record:
        """Run a script once and return its record, which is not kept."""
        return Record.of(script, environment(), [run(script, exclusive=exclusive)])

    def outcome(self, script: Script) -> Outcome:
        """What `ensure` makes of it."""
        return ensure([script], Store(Project.find()))[0]


def run(script: Script, *, exclusive: bool = False, **options: Any) -> runner.Run:
    """Run a script next to other runs. Only an exclusive run knows that a segment of shared memory is its own."""
    return runner.run(script, exclusive=exclusive, **options)


def alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and was not waited for does not."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.fixture(autouse=True)
def no_limit_on_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Undo the limit that `make test` sets for the guide's own examples."""
    monkeypatch.delenv("MEASURED_ROUNDS", raising=False)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SampleProject:
    """An empty project, which is the working folder."""
    monkeypatch.delenv("MKDOCS_CONFIG_DIR", raising=False)
    (tmp_path / "project" / "examples").mkdir(parents=True)
    (tmp_path / "project" / "docs").mkdir()
    (tmp_path / "project" / "mkdocs.yml").write_text(MKDOCS)
    monkeypatch.chdir(tmp_path / "project")
    return SampleProject(tmp_path / "project")


@pytest.fixture
def env() -> Environment:
    """This interpreter on this machine."""
    return environment()
