"""The index of names: where the guide uses each documented name of Python's modules for parallel work.

A name counts where a program imports it or reaches it through an imported module. A method counts where exactly one
of the classes that the program uses documents it. Types aren't inferred.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import groupby, takewhile
from pathlib import Path

from guide.pages import Place, fragments, link, places, title
from measured.fences import current_build
from measured.project import Project

INVENTORY = Path(__file__).with_name("inventory.txt")
"""Entries of Python's documentation, a line each: kind, name, page. tools/inventory.py writes it."""

DOCUMENTATION = "https://docs.python.org/3/"

SHORTENED = ("multiprocessing.", "concurrent.")
"""Modules whose names appear without the module: on these pages, a `Queue` is the one of `multiprocessing`."""

SAME = {
    "multiprocessing.Pool": "multiprocessing.pool.Pool",
    "multiprocessing.RawArray": "multiprocessing.sharedctypes.RawArray",
    "multiprocessing.RawValue": "multiprocessing.sharedctypes.RawValue",
}
"""Names in code, and their names in the documentation."""

LEADS_TO = {
    "asyncio.get_running_loop": "asyncio.loop",
    "concurrent.futures.Executor.submit": "concurrent.futures.Future",
    "concurrent.futures.InterpreterPoolExecutor": "concurrent.futures.Executor",
    "concurrent.futures.ProcessPoolExecutor": "concurrent.futures.Executor",
    "concurrent.futures.ThreadPoolExecutor": "concurrent.futures.Executor",
    "concurrent.futures.as_completed": "concurrent.futures.Future",
    "multiprocessing.Array": "multiprocessing.Lock",
    "multiprocessing.Barrier": "threading.Barrier",
    "multiprocessing.BoundedSemaphore": "multiprocessing.Semaphore",
    "multiprocessing.Condition": "threading.Condition",
    "multiprocessing.Event": "threading.Event",
    "multiprocessing.JoinableQueue": "multiprocessing.Queue",
    "multiprocessing.Manager": "multiprocessing.managers.SyncManager",
    "multiprocessing.Pipe": "multiprocessing.connection.Connection",
    "multiprocessing.Semaphore": "threading.Semaphore",
    "multiprocessing.Value": "multiprocessing.Lock",
    "multiprocessing.active_children": "multiprocessing.Process",
    "multiprocessing.connection.Client": "multiprocessing.connection.Connection",
    "multiprocessing.connection.Listener": "multiprocessing.connection.Connection",
    "multiprocessing.current_process": "multiprocessing.Process",
    "multiprocessing.managers.SharedMemoryManager": "multiprocessing.managers.BaseManager",
    "multiprocessing.managers.SyncManager": "multiprocessing.managers.BaseManager",
    "multiprocessing.managers.SyncManager.Event": "threading.Event",
    "multiprocessing.managers.SyncManager.Lock": "threading.Lock",
    "multiprocessing.managers.SyncManager.Queue": "queue.Queue",
    "multiprocessing.parent_process": "multiprocessing.Process",
    "multiprocessing.pool.Pool.apply_async": "multiprocessing.pool.AsyncResult",
    "multiprocessing.pool.Pool.map_async": "multiprocessing.pool.AsyncResult",
    "multiprocessing.pool.Pool.starmap_async": "multiprocessing.pool.AsyncResult",
    "multiprocessing.pool.ThreadPool": "multiprocessing.pool.Pool",
    "threading.BoundedSemaphore": "threading.Semaphore",
    "threading.current_thread": "threading.Thread",
}
"""Names, and the class whose methods their objects or results have too: a base class, or the class of the result."""


@dataclass(frozen=True)
class Name:
    """A documented name: `multiprocessing.pool.Pool.imap`."""

    kind: str
    """The role in the inventory: `class`, `method`, `function`, `exception`, …"""
    full: str
    page: str
    """The page of the documentation: `library/multiprocessing.html`."""

    @property
    def module(self) -> str:
        """Return the part before the first class or function; an event loop (`asyncio.loop`) counts as a module."""
        return ".".join(takewhile(str.islower, self.full.split(".")[:-1]))

    @property
    def short(self) -> str:
        """Return the name as shown: `Pool.imap`, `connection.wait`, `threading.Lock`. It is unique."""
        if not self.full.startswith(SHORTENED):
            return self.full
        bare = self.full.removeprefix(f"{self.module}.")
        if _bare_names()[bare] > 1 and self.module != "multiprocessing":
            return f"{self.module.rpartition('.')[2]}.{bare}"
        return bare

    @property
    def group(self) -> str:
        """Return the full name of the class or module whose heading lists this name."""
        owner = self.full if self.kind == "class" else self.full.rpartition(".")[0]
        return owner if owner in inventory() else self.module

    @property
    def address(self) -> str:
        """Return the address of its entry in Python's documentation."""
        return f"{DOCUMENTATION}{self.page}#{self.full}"


@cache
def inventory() -> dict[str, Name]:
    """Return every documented name by its full name."""
    lines = INVENTORY.read_text(encoding="utf-8").splitlines()[1:]
    entries = (line.split(" ") for line in lines if not line.startswith("section "))
    return {full: Name(kind, full, page) for kind, full, page in entries}


@cache
def _bare_names() -> Counter[str]:
    names = (name for name in inventory().values() if name.full.startswith(SHORTENED))
    return Counter(name.full.removeprefix(f"{name.module}.") for name in names)


@cache  # the index and the tags at the ends of pages ask for the same programs
def used(source: str) -> frozenset[Name]:
    """Return the documented names that a program uses."""
    nodes = list(ast.walk(ast.parse(source)))
    imported = _imported(nodes)
    reached, attributes = set(), set()
    for node in nodes:
        if isinstance(node, ast.Name | ast.Attribute) and (full := _resolved(node, imported)):
            reached.add(full)
        elif isinstance(node, ast.Attribute) and not isinstance(node.value, ast.Constant):
            attributes.add(node.attr)
        elif isinstance(node, ast.ClassDef) and any(_resolved(base, imported) for base in node.bases):
            attributes |= {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
    return frozenset(inventory()[full] for full in _with_methods(reached & inventory().keys(), attributes))


def _imported(nodes: Iterable[ast.AST]) -> dict[str, str]:
    """Return the full names behind a program's imported names and its variables of start-method contexts."""
    found: dict[str, str] = {}
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                found[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and _resolved(node.value, found):
            found |= {target.id: "multiprocessing" for target in node.targets if isinstance(target, ast.Name)}
    return found


def _resolved(node: ast.expr, imported: dict[str, str]) -> str:
    """Return the full name that an expression spells, as it is documented; empty if it doesn't start at an import."""
    match node:
        case ast.Name(name):
            full = imported.get(name, "")
        case ast.Attribute(value, name):
            holder = _resolved(value, imported)
            full = f"{holder}.{name}" if holder else ""
        case ast.Call(function) if _resolved(function, imported) == "multiprocessing.get_context":
            full = "multiprocessing"  # a context has the module's names
        case _:
            full = ""
    return SAME.get(full, full)


def _with_methods(found: Iterable[str], attributes: Iterable[str]) -> set[str]:
    """Return the names found, and the methods that exactly one of the classes among them or behind them documents."""
    known, found, classes = inventory(), set(found), set[str]()
    while True:
        before = len(found)
        behind = found | classes
        while behind:
            classes |= behind
            behind = {LEADS_TO[name] for name in behind if name in LEADS_TO} - classes
        for attribute in attributes:
            owners = [owner for owner in classes if f"{owner}.{attribute}" in known]
            if len(owners) == 1:
                found.add(f"{owners[0]}.{attribute}")
        if len(found) == before:
            return found


@dataclass(frozen=True)
class Use:
    """A program on a page: an example (`pool/chunks.py`), or a fragment written there."""

    place: Place
    example: str = ""


def uses(project: Project) -> dict[Name, list[Use]]:
    """Return the programs that use each name, an example at every place that shows it."""
    found: dict[Name, dict[Use, None]] = {}
    for use, source in _programs(project):
        for name in used(source):
            found.setdefault(name, {})[use] = None
    return {name: list(at) for name, at in found.items()}


def _programs(project: Project) -> Iterator[tuple[Use, str]]:
    shown_at = places(project)
    for path in project.example_paths():
        example = path.relative_to(project.examples).as_posix()
        source = path.read_text(encoding="utf-8")
        yield from ((Use(place, example), source) for place in shown_at.get(example, []))
    yield from ((Use(place), source) for place, source in fragments(project))


def index() -> str:
    """Return the index as Markdown: a heading for each class or module, below it a definition list in HTML."""
    project = current_build().project
    found = uses(project)
    examples = {use.example for at in found.values() for use in at if use.example}
    parts = [
        f"{len(found)} names, used by {len(examples)} examples and by the short programs written on the pages. "
        "They are read from the source of each program, without running it: a method that several of a program's "
        "classes have is left out."
    ]
    for (_, heading, group), members in groupby(sorted(found, key=_order), key=_order):
        entries = "".join(_entry(project, name, found[name]) for name in sorted(members, key=lambda name: name.short))
        anchor = heading if group in inventory() else f"module-{group}"
        parts.append(f'## {heading} {{: #{anchor} }}\n\n<dl class="measured-names">{entries}</dl>')
    return "\n\n".join(parts)


def _order(name: Name) -> tuple[str, str, str]:
    group = inventory().get(name.group)
    heading = group.short if group else name.group
    return heading.lower(), heading, name.group


def _entry(project: Project, name: Name, at: list[Use]) -> str:
    """Return a name with the pages that use it: those of the guide first, each group by number of uses."""
    often = Counter(use.place.page for use in at)
    ranked = sorted(often, key=lambda page: (not page.startswith("guide/"), -often[page]))
    pages = [_on_page(project, page, at) for page in ranked]
    anchor = "" if name.full == name.group else f' id="{name.short}"'  # a class has its anchor at the heading
    return (
        f'<dt{anchor}><code>{escape(name.short)}</code> <a href="{name.address}" '
        f'aria-label="Python docs: {escape(name.short)}">Python docs</a></dt>'
        f"<dd>{folded(pages, 4, 'more pages')}</dd>"
    )


def _on_page(project: Project, page: str, at: Iterable[Use]) -> str:
    """Return a page as an item of a list, with links to its examples that use the name."""
    on_page = [use for use in at if use.place.page == page]
    examples: dict[str, Place] = {}
    for use in on_page:
        if use.example:
            examples.setdefault(use.example, use.place)
    links = [f'<a href="{link(place)}">{escape(Path(name).stem)}</a>' for name, place in examples.items()]
    target = Place(page) if links else on_page[0].place
    shown = f'<a href="{link(target)}">{escape(title(project, page))}</a>'
    return f"<li>{shown}{': ' if links else ''}{', '.join(links)}</li>"


def folded(items: list[str], at_once: int, more: str) -> str:
    """Return a list of the first items with the rest folded: `5 more`."""
    rest = items[at_once:]
    hidden = f"<details><summary>{len(rest)} {more}</summary><ul>{''.join(rest)}</ul></details>" if rest else ""
    return f"<ul>{''.join(items[:at_once])}</ul>{hidden}"
