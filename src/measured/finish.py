"""Make a built site ready to be read and published: what a generator of pages does not do, done to its finished pages.

It changes nothing but the built folder, and needs nothing of what built it, so it holds for every generator.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from measured import page
from measured.finding import add_tags
from measured.script import example_paths, project_root

INVALID = (
    (re.compile(r'(<input [^>]*type="checkbox"[^>]*) autocomplete="off"'), r"\1"),
    (re.compile(r'(<label [^>]*) tabindex=""'), r"\1"),
)
"""What Material's templates hold that HTML does not know, and what stands there instead."""


def finish(site: Path) -> None:
    """Do all of it to the pages in a folder. Doing it twice does no harm."""
    _copy_scripts(site / "examples")
    (site / page.RECORDS).write_text(page.all_records(), encoding="utf-8")
    add_tags(site)
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        text = text.replace(' style="text-align: right;"', ' class="right"').replace(' style="text-align: left;"', "")
        for wrong, right in INVALID:
            text = wrong.sub(right, text)
        path.write_text(text, encoding="utf-8")


def _copy_scripts(folder: Path) -> None:
    """The examples, for those who want the file: each is linked from where it is shown."""
    for path in example_paths():
        copy = folder / path.relative_to(project_root() / "examples")
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
