"""The build of the pages in this process: what is said of it, and that nothing of it stays."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from measured.site import build

from .conftest import SampleProject

NOISE = """
```python exec="1"
import os, subprocess, sys
print("computed")
sys.stderr.write("from Python, ")
subprocess.run([sys.executable, "-c", "import os; os.write(1, b'from a '); os.write(2, b'child')"], check=True)
```
"""


@pytest.fixture
def pages(project: SampleProject) -> Path:
    """The folder of the pages, in it one that is good and noisy."""
    (project.root / "docs" / "index.md").write_text(f"# Home\n{NOISE}")
    return project.root / "docs"


def test_nothing_is_said_of_a_build_that_passes(pages: Path, capfd: pytest.CaptureFixture[str]):
    assert build(pages.parent, pages.parent / "built") == ""
    assert "computed" in (pages.parent / "built" / "index.html").read_text()
    assert capfd.readouterr() == ("", "")


def test_all_that_was_written_meanwhile_is_told_of_one_that_fails(pages: Path, capfd: pytest.CaptureFixture[str]):
    (pages / "bad.md").write_text("[x](nowhere.md)")
    said = build(pages.parent, pages.parent / "built")
    for part in ("from Python", "from a child", "WARNING -  Doc file 'bad.md' contains a link 'nowhere.md'"):
        assert part in said
    assert said.endswith("Aborted with 1 warnings in strict mode!\n")
    assert "Traceback" not in said
    assert capfd.readouterr() == ("", "")


def test_a_configuration_that_is_wrong_is_told(pages: Path):
    with (pages.parent / "mkdocs.yml").open("a") as configuration:
        configuration.write("nav: 3\n")
    assert "ERROR   -  Config value 'nav'" in build(pages.parent, pages.parent / "built")


def test_an_error_that_nobody_foresaw_is_told_with_where_it_arose(pages: Path):
    (pages.parent / "hook.py").write_text("def on_nav(nav, config, files):\n    raise ZeroDivisionError('by a hook')\n")
    with (pages.parent / "mkdocs.yml").open("a") as configuration:
        configuration.write("hooks: [hook.py]\n")
    said = build(pages.parent, pages.parent / "built")
    assert "ERROR   -  by a hook\nTraceback (most recent call last):" in said
    assert said.endswith("ZeroDivisionError: by a hook\n")


@pytest.mark.parametrize("link", ["index.md", "nowhere.md"], ids=["passes", "fails"])
def test_the_process_is_afterwards_as_it_was(pages: Path, link: str):
    before = dict(os.environ), logging.getLogger("mkdocs").handlers[:], len(os.listdir("/dev/fd"))  # noqa: PTH208
    (pages / "other.md").write_text(f"[x]({link})")
    assert bool(build(pages.parent, pages.parent / "built")) == (link == "nowhere.md")
    after = dict(os.environ), logging.getLogger("mkdocs").handlers[:], len(os.listdir("/dev/fd"))  # noqa: PTH208
    assert before == after


@pytest.mark.parametrize("held", [False, True], ids=["free", "held by a script that is timed"])
def test_what_the_build_needs_is_imported_while_scripts_run_but_none_that_is_timed(pages: Path, *, held: bool):
    command = [sys.executable, "-c", MEANWHILE, str(held)]
    locks_of_its_own = {**os.environ, "TMPDIR": str(pages)}
    told = subprocess.run(command, env=locks_of_its_own, check=True, capture_output=True, text=True)
    assert (told.stdout, told.stderr) == (f"{not held}\n", "")


MEANWHILE = """
import contextlib, sys, threading
from measured.runner import locks
from measured.project import Project
from measured.site import importing
timed = sys.argv[1] == "True"
with locks.machine(alone=True, stop=threading.Event()) if timed else contextlib.nullcontext():
    with importing(Project.find().root):
        pass
print("mkdocs.commands.build" in sys.modules)
"""
