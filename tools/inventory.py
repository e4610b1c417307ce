"""Make src/guide/inventory.txt from Python's own documentation: `python tools/inventory.py FOLDER`.

FOLDER is the HTML documentation of the newest CPython, for example as Debian packages it:

    apt-get download python3.15-doc && dpkg -x python3.15-doc_*.deb doc
    python tools/inventory.py doc/usr/share/doc/python3.15/html

Run it again after adding a link to docs.python.org with an anchor to a page: the tests accept only anchors that the
inventory lists.
"""

from __future__ import annotations

import re
import sys
import zlib
from pathlib import Path

from guide.names import INVENTORY
from guide.pages import outside_links
from measured.project import Project

MODULES = ("multiprocessing", "concurrent.futures", "threading", "queue", "asyncio", "logging.handlers")
"""Modules listed with everything in them. Of `os`, which is large, only functions are."""

ENTRY = re.compile(r"(?P<name>.+?) (?P<domain>\w+):(?P<role>\w+) -?\d+ (?P<uri>\S*) .*")
"""A line of the decompressed `objects.inv`; a `$` at the end of the address stands for the name."""


def main(folder: Path) -> int:
    """Write the inventory; print the links on our pages that lead nowhere."""
    head, version, entries = _read(folder / "objects.inv")
    names = {
        name: f"{role} {name} {uri.partition('#')[0]}"
        for name, domain, role, uri in entries
        if domain == "py" and _listed(name, role)
    }
    known = {uri for *_, uri in entries}
    dead: list[str] = []
    sections: list[str] = []
    for link in sorted(outside_links(Project.find())):
        page, _, anchor = link.partition("#")
        if anchor in names and names[anchor].endswith(f" {page}"):
            continue
        file = folder / page
        exists = link in known or (file.is_file() and f'id="{anchor}"' in file.read_text(encoding="utf-8"))
        (sections if exists else dead).append(link)
    origin = f"# {head} {version}, from the documentation's objects.inv; made by: python tools/inventory.py FOLDER"
    lines = [origin, *sorted(names.values()), *(f"section {link}" for link in sections)]
    INVENTORY.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for link in dead:
        print(f"docs.python.org has no {link}", file=sys.stderr)
    return bool(dead)


def _read(file: Path) -> tuple[str, str, list[tuple[str, str, str, str]]]:
    """Return project, version and entries (name, domain, role, address) of a Sphinx inventory, version 2."""
    content = file.read_bytes()
    _, project, version, _, packed = content.split(b"\n", 4)
    entries = []
    for line in zlib.decompress(packed).decode().splitlines():
        if entry := ENTRY.fullmatch(line):
            uri = entry["uri"].removesuffix("$") + (entry["name"] if entry["uri"].endswith("$") else "")
            entries.append((entry["name"], entry["domain"], entry["role"], uri))
    return project.partition(b": ")[2].decode(), version.partition(b": ")[2].decode(), entries


def _listed(name: str, role: str) -> bool:
    if role == "module":
        return False
    if name.startswith("os."):
        return role == "function" and name.count(".") == 1
    return name.startswith(tuple(f"{module}." for module in MODULES))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
