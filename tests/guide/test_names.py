"""What a program uses is read from its source, whatever way it takes to a name."""

from pathlib import Path
from textwrap import dedent

import pytest

from guide.reader import used
from measured.project import Project
from measured.script import Script

ROOT = Path(__file__).parents[2]


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
        "import multiprocessing as mp\nwith mp.get_context('spawn').Pool() as pool:\n    pool.imap(f, x)",
        "from multiprocessing import get_context\nspawn = get_context('spawn')\nspawn.Pool().imap(f, x)",
        "from multiprocessing import Pool\nway = Pool\nfor one in (way(), None):\n    one.imap(f, x)",
        "from multiprocessing import Pool\nasync def main():\n    imap = Pool().imap",
    ],
)
def test_a_method_of_a_pool_is_found_whatever_it_is_called(source: str):
    assert {"Pool", "Pool.imap"} <= names(source)


@pytest.mark.parametrize(
    "source",
    [
        "from multiprocessing import Pool",
        "from itertools import starmap\nimap(f, x)",
        "pool.imap(f, x)",
        "class Pool:\n    def imap(self): pass\nPool().imap()",
        "def work(pool):\n    pool.imap(f, x)",
        "from pond import Pool\nPool().imap(f, x)",
        "names = {'a': 1}\nnames.get('a')\n', '.join(names)",
        "import socket\nsocket.socket().recv(9)",
        "Process = 3\nProcess.start",
    ],
)
def test_what_is_only_imported_or_only_called_alike_is_not_listed(source: str):
    assert names(source) == set()


def test_classes_with_methods_of_one_name_are_told_apart():
    source = """
        from multiprocessing import Process, Queue
        from threading import Thread
        from queue import SimpleQueue, Empty

        process, thread, box = Process(), Thread(), Queue()
        process.start()
        thread.join()
        box.put(1)
        try:
            SimpleQueue().get()
        except Empty:
            box.close()
    """
    assert names(source) == {
        *("Process", "Process.start", "threading.Thread", "threading.Thread.join", "Queue", "Queue.put", "Queue.close"),
        *("queue.SimpleQueue", "queue.SimpleQueue.get", "queue.Empty"),
    }


@pytest.mark.parametrize(
    "handing",
    [
        "work(box, 1)",
        "work(1, box=box)",
        "Process(target=work, args=(box, 1)).start()",
        "shared = box, 1\nProcess(target=work, args=shared)\n",
        "shared = box, 1\nwork(*shared)",
        "Pool(initializer=work, initargs=(box, 1))",
        "Pool(2, work, (box, 1))",
        "Pool().apply_async(work, (box, 1))",
        "ProcessPoolExecutor().submit(work, box, 1)",
        "ask = partial(work, box)",
    ],
)
def test_a_parameter_is_what_callers_hand_over(handing: str):
    source = f"""
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import Pool, Process, Queue

def work(box, n):
    box.put(n)

box = Queue()
{handing}
"""
    assert "Queue.put" in names(source)
    assert "Queue.put" not in names(source.replace(handing, ""))


def test_objects_are_found_in_containers():
    source = """
        from multiprocessing import Pipe, Process

        workers, ends, by_name = [Process() for _ in range(2)], [], {}
        for n, worker in enumerate(workers):
            worker.start()
            ours, theirs = Pipe()
            ends.append(ours)
            by_name[n] = theirs
        for worker, end in zip(workers, ends):
            print(worker.exitcode, end.recv())
        for n, end in by_name.items():
            end.send(n)
        workers[0].kill()
        next(iter(by_name.values())).close()
    """
    assert names(source) == {
        *("Process", "Process.start", "Process.exitcode", "Process.kill"),
        *("Pipe", "Connection.recv", "Connection.send", "Connection.close"),
    }


def test_what_a_method_or_a_function_gives_is_followed():
    source = """
        from concurrent.futures import ProcessPoolExecutor, as_completed
        from multiprocessing import Manager, Pool

        def a_pool():
            return Pool()

        a_pool().map_async(f, x).ready()
        Manager().Queue().put(1)
        executor = ProcessPoolExecutor()
        futures = {executor.submit(f, n): n for n in x}
        for future in as_completed(executor.submit(f, n) for n in x):
            future.result()
    """
    assert names(source) == {
        *("Pool", "Pool.map_async", "AsyncResult.ready", "Manager", "Manager.Queue", "queue.Queue.put"),
        *("ProcessPoolExecutor", "ProcessPoolExecutor.submit", "as_completed", "Future.result"),
    }


def test_classes_of_the_program_have_what_their_base_has():
    source = """
        from multiprocessing import Event, Process

        class Worker(Process):
            def __init__(self, stop):
                super().__init__()
                self.stop = stop

            def run(self):
                self.stop.wait()

        worker = Worker(Event())
        worker.start()
    """
    assert names(source) == {"Event", "Event.wait", "Process", "Process.run", "Process.start"}


def test_a_global_of_a_worker_is_what_its_initializer_got():
    source = """
        from multiprocessing import Lock, Pool

        def keep(given):
            global lock
            lock = given

        def work(n):
            lock.acquire()

        Pool(2, keep, (Lock(),)).map(work, range(3))
    """
    assert names(source) == {"Lock", "Lock.acquire", "Pool", "Pool.map"}


def test_a_variable_of_a_function_is_its_own():
    source = """
        from multiprocessing import Process, Queue

        def one():
            it = Queue()

        def other():
            it = Process()
            it.close()
    """
    assert names(source) == {"Process", "Process.close", "Queue"}


@pytest.mark.parametrize(
    ("example", "among"),
    [
        ("pool/imap_order.py", {"Pool", "Pool.imap", "Pool.imap_unordered"}),
        ("process/first_to_end.py", {"Process.sentinel", "connection.wait"}),
        ("queues/wait_until_done.py", {"JoinableQueue.task_done", "JoinableQueue.join"}),
        ("shared_state/lost_update_mended.py", {"Value", "Value.get_lock"}),
        ("errors/broken_for_good.py", {"ProcessPoolExecutor.submit", "Future.result", "BrokenProcessPool"}),
        ("reference/five_ways.py", {"SharedMemory", "SharedMemory.unlink", "Manager.dict"}),
        ("synchronization/missed_notify_mended.py", {"Condition.wait_for", "Event.wait"}),
        ("managers/own_class.py", {"BaseManager.register"}),
        ("fetching/asyncio_and_pool.py", {"asyncio.to_thread", "asyncio.loop.run_in_executor"}),
        ("start_methods/import_once.py", {"get_context", "set_forkserver_preload"}),
    ],
)
def test_an_example_uses_what_it_is_about(example: str, among: set[str]):
    assert among <= {name.short for name in used(Script.named(example, Project.find()).text)}


def test_nearly_every_example_that_imports_such_a_module_is_seen_to_use_it():
    texts = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").rglob("*.py"))}
    unseen = {
        path.relative_to(ROOT / "examples").as_posix()
        for path, text in texts.items()
        if ("\nfrom multiprocessing" in text or "\nimport multiprocessing" in text) and not used(text)
    }
    # They hand their program to another Python as a text.
    assert unseen <= {"wrong/no_file_to_import.py", "wrong/no_file_to_import_mended.py"}
