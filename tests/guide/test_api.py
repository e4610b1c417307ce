"""The table of documented names: it tells the truth about this Python, and leads to the right entries."""

import asyncio
import concurrent.futures
import importlib
import multiprocessing
import threading
from collections import Counter

import pytest

from guide.api import documented, named

ONLY_IN_NEWER_PYTHONS = {
    "concurrent.futures.InterpreterPoolExecutor",
    "concurrent.futures.ProcessPoolExecutor.kill_workers",
    "concurrent.futures.ProcessPoolExecutor.terminate_workers",
    "multiprocessing.Process.interrupt",
    "multiprocessing.managers.SyncManager.set",
    "os.process_cpu_count",
}

# Of what is made by a function, or has what its objects only get when they are made: one object.
MADE = {
    "multiprocessing.Array": lambda: multiprocessing.Array("i", 1),
    "multiprocessing.Barrier": lambda: multiprocessing.Barrier(1),
    "multiprocessing.BoundedSemaphore": multiprocessing.BoundedSemaphore,
    "multiprocessing.Condition": multiprocessing.Condition,
    "multiprocessing.Event": multiprocessing.Event,
    "multiprocessing.JoinableQueue": multiprocessing.JoinableQueue,
    "multiprocessing.Lock": multiprocessing.Lock,
    "multiprocessing.Queue": multiprocessing.Queue,
    "multiprocessing.RLock": multiprocessing.RLock,
    "multiprocessing.Semaphore": multiprocessing.Semaphore,
    "multiprocessing.SimpleQueue": multiprocessing.SimpleQueue,
    "multiprocessing.Value": lambda: multiprocessing.Value("i", 1),
    "threading.Condition": threading.Condition,
    "threading.Lock": threading.Lock,
    "threading.RLock": threading.RLock,
    "asyncio.loop": lambda: asyncio.AbstractEventLoop,  # so the documentation calls any event loop
}
LOCKED_SINCE_PYTHON_3_14 = {"multiprocessing.Lock.locked", "multiprocessing.RLock.locked", "threading.RLock.locked"}
SET_BY_START = {f"multiprocessing.managers.{kind}.shutdown" for kind in ("BaseManager", "SyncManager")}


def exists(full: str, module: str, owner: str) -> bool:
    """Whether this Python has it."""
    if owner in MADE:
        return full == owner or hasattr(MADE[owner](), full.removeprefix(f"{owner}."))
    thing: object = importlib.import_module(module)
    for part in full.removeprefix(f"{module}.").split("."):
        if not hasattr(thing, part):
            return False
        thing = getattr(thing, part)
    return True


def test_every_name_is_one_of_this_python_or_of_a_newer_one():
    missing = {
        name.full
        for name in documented().values()
        if not name.full.startswith(tuple(ONLY_IN_NEWER_PYTHONS)) and not exists(name.full, name.module, name.owner)
    }
    assert missing <= LOCKED_SINCE_PYTHON_3_14 | SET_BY_START


def test_what_a_call_gives_is_a_name_too():
    given = {name.gives.strip("[]()") for name in documented().values()} - {"", "multiprocessing"}
    assert given <= set(documented())


# As Sphinx makes anchors: the full name that the class is documented under, in CPython's Doc/library/*.rst.
@pytest.mark.parametrize(
    ("full", "short", "address"),
    [
        ("multiprocessing.Pool", "Pool", "multiprocessing.html#multiprocessing.pool.Pool"),
        ("multiprocessing.pool.Pool.imap", "Pool.imap", "multiprocessing.html#multiprocessing.pool.Pool.imap"),
        ("multiprocessing.pool.ThreadPool.map", "ThreadPool.map", "multiprocessing.html#multiprocessing.pool.Pool.map"),
        ("multiprocessing.Process.join", "Process.join", "multiprocessing.html#multiprocessing.Process.join"),
        ("multiprocessing.Event.wait", "Event.wait", "threading.html#threading.Event.wait"),
        ("multiprocessing.connection.wait", "connection.wait", "multiprocessing.html#multiprocessing.connection.wait"),
        ("multiprocessing.RawArray", "RawArray", "multiprocessing.html#multiprocessing.sharedctypes.RawArray"),
        (
            "multiprocessing.shared_memory.SharedMemory.buf",
            "SharedMemory.buf",
            "multiprocessing.shared_memory.html#multiprocessing.shared_memory.SharedMemory.buf",
        ),
        (
            "multiprocessing.managers.SyncManager.dict",
            "Manager.dict",
            "multiprocessing.html#multiprocessing.managers.SyncManager.dict",
        ),
        (
            "concurrent.futures.ProcessPoolExecutor.submit",
            "ProcessPoolExecutor.submit",
            "concurrent.futures.html#concurrent.futures.Executor.submit",
        ),
        ("threading.Lock", "threading.Lock", "threading.html#threading.Lock"),
        ("queue.Empty", "queue.Empty", "queue.html#queue.Empty"),
        ("asyncio.gather", "asyncio.gather", "asyncio-task.html#asyncio.gather"),
        (
            "asyncio.loop.run_in_executor",
            "asyncio.loop.run_in_executor",
            "asyncio-eventloop.html#asyncio.loop.run_in_executor",
        ),
    ],
)
def test_a_name_leads_to_its_entry_in_the_documentation(full: str, short: str, address: str):
    name = named(full)
    assert name
    assert name.short == short
    assert name.documentation == f"https://docs.python.org/3/library/{address}"


def test_no_two_names_have_one_anchor_or_one_short_form():
    for words in ([name.anchor for name in documented().values()], [name.short for name in documented().values()]):
        assert [word for word, times in Counter(words).items() if times > 1] == []


def test_anchors_are_easily_told():
    assert documented()["multiprocessing.pool.Pool.imap"].anchor == "pool-imap"
    assert documented()["queue.Empty"].anchor != documented()["multiprocessing.Queue.empty"].anchor


def test_a_name_that_is_not_documented_is_none():
    assert named("multiprocessing.Pond") is None
    assert named("concurrent.futures.thread.threading") is None
    assert concurrent.futures.thread
