"""The names of Python's modules for work side by side: which there are, what they give, where they are documented."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache

DOCS = "https://docs.python.org/3/library/"

# A module, the page of the library's documentation where it is another's, and what the module holds: classes with their
# bases and members, functions, exceptions. What a base has, the class has too. `>` says what a call gives: an object
# of a class, `[…]` a collection of such.
NAMES = """
multiprocessing
    Process: authkey close daemon exitcode interrupt is_alive join kill name pid run sentinel start terminate
    Queue: cancel_join_thread close empty full get get_nowait join_thread put put_nowait qsize
    JoinableQueue(multiprocessing.Queue): join task_done
    SimpleQueue: close empty get put
    Pipe>[multiprocessing.connection.Connection()]
    Value: get_lock
    Array: get_lock
    Lock: acquire release locked
    RLock: acquire release locked
    Semaphore(threading.Semaphore):
    BoundedSemaphore(threading.Semaphore):
    Condition(threading.Condition):
    Event(threading.Event):
    Barrier(threading.Barrier):
    Manager>multiprocessing.managers.SyncManager()
    active_children>[multiprocessing.Process()] current_process>multiprocessing.Process()
    parent_process>multiprocessing.Process() cpu_count freeze_support get_all_start_methods
    get_context>multiprocessing get_start_method set_start_method set_executable set_forkserver_preload
    get_logger log_to_stderr ProcessError BufferTooShort AuthenticationError TimeoutError
multiprocessing.pool (multiprocessing)
    Pool: apply apply_async>multiprocessing.pool.AsyncResult() close imap imap_unordered join map
        map_async>multiprocessing.pool.AsyncResult() starmap starmap_async>multiprocessing.pool.AsyncResult() terminate
    ThreadPool(multiprocessing.pool.Pool):
    AsyncResult: get ready successful wait
multiprocessing.connection (multiprocessing)
    Connection: close fileno poll recv recv_bytes recv_bytes_into send send_bytes
    Listener: accept>multiprocessing.connection.Connection() address close last_accepted
    Client>multiprocessing.connection.Connection()
    wait
multiprocessing.sharedctypes (multiprocessing)
    RawValue RawArray
multiprocessing.shared_memory
    SharedMemory: buf close name size unlink
    ShareableList: count format index
multiprocessing.managers (multiprocessing)
    BaseManager: address connect get_server register shutdown start
    SyncManager(multiprocessing.managers.BaseManager): Array Barrier>threading.Barrier()
        BoundedSemaphore>threading.Semaphore() Condition>threading.Condition() Event>threading.Event()
        Lock>threading.Lock() Namespace Queue>queue.Queue() RLock>threading.RLock() Semaphore>threading.Semaphore()
        Value dict list set
    BaseProxy: _callmethod _getvalue
concurrent.futures
    Executor: map shutdown submit>concurrent.futures.Future()
    ProcessPoolExecutor(concurrent.futures.Executor): kill_workers terminate_workers
    ThreadPoolExecutor(concurrent.futures.Executor):
    InterpreterPoolExecutor(concurrent.futures.Executor):
    Future: add_done_callback cancel cancelled done exception result running
    as_completed>[concurrent.futures.Future()] wait TimeoutError
concurrent.futures.process (concurrent.futures)
    BrokenProcessPool
threading
    Thread: daemon ident is_alive join name native_id run start
    Lock: acquire release locked
    RLock: acquire release locked
    Condition: acquire notify notify_all release wait wait_for
    Semaphore: acquire release
    BoundedSemaphore(threading.Semaphore):
    Event: clear is_set set wait
    Barrier: abort broken n_waiting parties reset wait
    BrokenBarrierError
    active_count current_thread>threading.Thread() enumerate>[threading.Thread()] get_ident get_native_id local
queue
    Queue: empty full get get_nowait join put put_nowait qsize task_done
    SimpleQueue: empty get get_nowait put put_nowait qsize
    Empty Full
asyncio (asyncio-runner)
    run
asyncio (asyncio-task)
    TaskGroup: create_task
    as_completed create_task gather sleep timeout to_thread wait_for
asyncio (asyncio-sync)
    Lock Event Semaphore
asyncio (asyncio-eventloop)
    get_running_loop>asyncio.loop()
    loop: run_in_executor
logging.handlers
    QueueHandler
    QueueListener: start stop
os
    cpu_count process_cpu_count sched_getaffinity
"""

ALSO = {
    "multiprocessing.Pool": "multiprocessing.pool.Pool",
    "multiprocessing.RawValue": "multiprocessing.sharedctypes.RawValue",
    "multiprocessing.RawArray": "multiprocessing.sharedctypes.RawArray",
}
"""Names that lead to the same, as code has them, and the names above."""

OURS = ("multiprocessing", "concurrent.futures")
"""The modules whose names need no module before them: on these pages a `Queue` is one of processes."""


@dataclass(frozen=True)
class Name:
    """A name that code uses, in full: `concurrent.futures.ProcessPoolExecutor.submit`."""

    full: str
    module: str
    entry: str
    """What the documentation calls it: `concurrent.futures.Executor.submit`."""
    page: str
    """The page of the standard library's documentation that has it: `concurrent.futures`."""
    gives: str = ""
    """What a call gives: a full name, with `()` behind it an object of that class, in `[]` a collection of such."""

    @property
    def bare(self) -> str:
        """Without its module: `ProcessPoolExecutor.submit`."""
        return self.full.removeprefix(f"{self.module}.")

    @property
    def short(self) -> str:
        """As people say it, and as no other is called: `ProcessPoolExecutor.submit`, `threading.Lock`."""
        if not self.module.startswith(OURS):
            return self.full
        if _bare_names()[self.bare] > 1:
            return f"{self.module.rpartition('.')[2]}.{self.bare}"
        return self.bare.replace("SyncManager.", "Manager.")  # `Manager()` makes one; nobody writes its class

    @property
    def owner(self) -> str:
        """The class that it is, or is a member of; the module of what is neither."""
        kind = f"{self.module}.{self.bare.partition('.')[0]}"
        return kind if documented()[kind].gives == f"{kind}()" else self.module

    @property
    def anchor(self) -> str:
        """Where it stands in our index: `pool-imap`, `queue--empty` (`queue-empty` is that of `Queue.empty`)."""
        short = self.short if self.module.startswith(OURS) else f"{self.module}-.{self.bare}"
        return short.lower().replace(".", "-")

    @property
    def documentation(self) -> str:
        """The address of its entry in the documentation."""
        return f"{DOCS}{self.page}.html#{self.entry}"


@cache
def documented() -> dict[str, Name]:
    """Every name, by its full name, in the order of `NAMES`; a class's own members first, then those of its base."""
    found: dict[str, Name] = {}
    bases: dict[str, str] = {}
    module = page = owner = ""
    for line in filter(None, NAMES.splitlines()):
        words = line
        if head := re.fullmatch(r"(\S+)(?: \((\S+)\))?", line):
            module, page, words = head[1], head[2] or head[1], ""
        elif kind := re.match(r" {4}(\w+)(?:\((\S+)\))?:", line):
            owner, words = f"{module}.{kind[1]}", line[kind.end() :]
            found[owner] = Name(owner, module, owner, page, gives=f"{owner}()")
            bases |= {owner: kind[2]} if kind[2] else {}
        elif not line.startswith(" " * 8):
            owner = module
        for word in words.split():
            name, _, gives = word.partition(">")
            full = f"{owner}.{name}"
            found[full] = Name(full, module, full, page, gives)
    for derived, base in bases.items():
        for its in [name for name in found.values() if name.full.startswith(f"{base}.")]:
            full = f"{derived}{its.full.removeprefix(base)}"
            found.setdefault(full, replace(its, full=full, module=found[derived].module))
    return found


def named(full: str) -> Name | None:
    """The name that code spells so, in full: `multiprocessing.Pool`; nothing for one that is not documented here."""
    return documented().get(ALSO.get(full, full))


@cache
def _bare_names() -> Counter[str]:
    """How many of our modules have each name."""
    return Counter(name.bare for name in documented().values() if name.module.startswith(OURS))
