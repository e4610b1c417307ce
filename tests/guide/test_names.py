"""The names that a program uses come from its imports; every name and link exists in Python's documentation."""

from collections import Counter
from pathlib import Path
from textwrap import dedent

import pytest

from guide.names import INVENTORY, LEADS_TO, SAME, inventory, used, uses
from guide.pages import outside_links
from measured.project import Project

PROJECT = Project.find(Path(__file__).parents[2])


def names(source: str) -> set[str]:
    return {name.short for name in used(dedent(source))}


@pytest.mark.parametrize(
    "source",
    [
        "from multiprocessing import Pool\nPool().imap(f, x)",
        "from multiprocessing import Pool as P\np = P()\np.imap(f, x)",
        "import multiprocessing\nmultiprocessing.Pool(2).imap(f, x)",
        "import multiprocessing as mp\nwith mp.Pool(2) as pool:\n    pool.imap(f, x)",
        "from multiprocessing.pool import Pool\nwith Pool() as a, Pool() as b:\n    b.imap(f, x)",
        "import multiprocessing.pool\nmultiprocessing.pool.Pool().imap(f, x)",
        "import multiprocessing as mp\nwith mp.get_context('spawn').Pool() as pool:\n    pool.imap(f, x)",
        "from multiprocessing import get_context\nspawn = get_context('spawn')\nspawn.Pool().imap(f, x)",
        "from multiprocessing import Pool\nclass Mine:\n    imap = Pool.imap",
        "from multiprocessing import Pool\ndef work(pool: Pool):\n    pool.imap(f, x)",
    ],
)
def test_a_method_of_a_pool_is_found_however_the_pool_is_named(source: str):
    assert {"Pool", "Pool.imap"} <= names(source)


@pytest.mark.parametrize(
    "source",
    [
        "import json\nfrom itertools import starmap\nimap(f, x)",
        "pool.imap(f, x)",
        "class Pool:\n    def imap(self): pass\nPool().imap()",
        "from pond import Pool\nPool().imap(f, x)",
        "names = {'a': 1}\nnames.get('a')\n', '.join(names)",
        "import socket\nsocket.socket().recv(9)",
        "Process = 3\nProcess.start",
    ],
)
def test_a_name_that_only_looks_like_a_documented_one_is_not_listed(source: str):
    assert names(source) == set()


def test_a_method_that_two_classes_of_the_program_have_is_left_out():
    source = "from multiprocessing import Process, Queue\nProcess().start()\nQueue().close()\nQueue().put(1)"
    assert names(source) == {"Process", "Process.start", "Queue", "Queue.put"}


def test_a_method_of_another_import_or_of_a_literal_is_no_method_of_a_class():
    source = (
        "from multiprocessing import Process\nimport subprocess\nsubprocess.run([])\nProcess().pid\n', '.join('ab')"
    )
    assert names(source) == {"Process", "Process.pid"}


def test_methods_of_results_and_of_base_classes_are_found():
    source = """
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import Event, JoinableQueue, Pipe

        future = ProcessPoolExecutor().submit(f, 1)
        future.result()
        Event().is_set()
        jobs = JoinableQueue()
        jobs.put(1)
        jobs.task_done()
        ours, theirs = Pipe()
        ours.send(1)
    """
    assert names(source) == {
        *("ProcessPoolExecutor", "Executor.submit", "Future.result", "Event", "threading.Event.is_set"),
        *("JoinableQueue", "JoinableQueue.task_done", "Queue.put", "Pipe", "Connection.send"),
    }


def test_a_subclass_uses_the_methods_that_it_defines():
    assert names("from multiprocessing import Process\nclass Worker(Process):\n    def run(self): pass") == {
        *("Process", "Process.run"),
    }


@pytest.mark.parametrize(
    ("example", "among"),
    [
        ("pool/imap_order.py", {"Pool", "Pool.imap", "Pool.imap_unordered"}),
        ("process/first_to_end.py", {"Process.sentinel", "connection.wait"}),
        ("queues/wait_until_done.py", {"JoinableQueue.task_done", "Queue.put"}),
        ("reference/five_ways.py", {"SharedMemory", "SharedMemory.unlink", "SyncManager.dict"}),
        ("managers/own_class.py", {"BaseManager.register"}),
        ("fetching/asyncio_and_pool.py", {"asyncio.loop.run_in_executor", "asyncio.timeout"}),
        ("start_methods/import_once.py", {"get_context", "set_forkserver_preload"}),
    ],
)
def test_an_example_uses_the_names_that_it_is_about(example: str, among: set[str]):
    assert among <= {name.short for name in used((PROJECT.examples / example).read_text(encoding="utf-8"))}


def test_nearly_every_example_that_imports_multiprocessing_uses_a_name():
    texts = {path: path.read_text(encoding="utf-8") for path in PROJECT.example_paths()}
    without = {
        path.relative_to(PROJECT.examples).as_posix()
        for path, text in texts.items()
        if ("\nfrom multiprocessing" in text or "\nimport multiprocessing" in text) and not used(text)
    }
    # They pass their program to another interpreter as text.
    assert without <= {
        "environments/frozen.py",
        "environments/preloaded.py",
        "environments/preloaded_fixed.py",
        "environments/pytest_modes.py",
        "environments/python_m.py",
        "environments/python_m_fixed.py",
        "wrong/messages_starting.py",
        "wrong/no_file_to_import.py",
        "wrong/no_file_to_import_fixed.py",
    }


def test_short_names_are_unique():
    times = Counter(name.short for name in inventory().values())
    assert {short for short, count in times.items() if count > 1} == set()


@pytest.mark.parametrize(
    ("full", "short", "group"),
    [
        ("multiprocessing.pool.Pool.imap", "Pool.imap", "multiprocessing.pool.Pool"),
        ("multiprocessing.connection.wait", "connection.wait", "multiprocessing.connection"),
        ("multiprocessing.Array", "Array", "multiprocessing"),
        ("concurrent.futures.process.BrokenProcessPool", "BrokenProcessPool", "concurrent.futures.process"),
        ("threading.Lock", "threading.Lock", "threading.Lock"),
        ("asyncio.loop.run_in_executor", "asyncio.loop.run_in_executor", "asyncio.loop"),
    ],
)
def test_a_name_is_shortened_and_grouped(full: str, short: str, group: str):
    assert (inventory()[full].short, inventory()[full].group) == (short, group)


def test_relations_between_names_are_between_documented_ones():
    known = inventory()
    owners = {full.rpartition(".")[0] for full in known}
    assert set(SAME.values()) | set(LEADS_TO) <= set(known)
    assert set(LEADS_TO.values()) <= set(known) | owners


def known_addresses() -> set[str]:
    lines = INVENTORY.read_text(encoding="utf-8").splitlines()
    sections = {line.removeprefix("section ") for line in lines if line.startswith("section ")}
    return sections | {f"{name.page}#{name.full}" for name in inventory().values()}


def test_every_link_into_the_documentation_leads_to_an_anchor_that_exists():
    links = outside_links(PROJECT)
    assert len(links) > 50
    assert links - known_addresses() == set(), "fix the link, or run tools/inventory.py if the anchor is new"


def test_every_link_of_the_index_leads_to_an_anchor_that_exists():
    found = uses(PROJECT)
    assert len(found) > 100
    known = {f"https://docs.python.org/3/{address}" for address in known_addresses()}
    assert {name.address for name in found} <= known
