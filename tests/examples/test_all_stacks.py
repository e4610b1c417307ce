"""The module that shows where all processes of a program are, with children's children under each start method."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"

FAMILY = """
import multiprocessing
import time


def wait():
    time.sleep(60)


def work():
    child = multiprocessing.Process(target=wait)
    child.start()
    child.join()


if __name__ == "__main__":
    multiprocessing.set_start_method(METHOD)
    worker = multiprocessing.Process(target=work)
    worker.start()
    worker.join()
"""


WAITS = {"MainProcess": "<module>, join", "Process-1": "work, join", "Process-1:1": "wait"}
"""The innermost function of the program in each process, and whether it waits for a child."""


def own(frames):
    inner = max((place for place, (path, _, _) in enumerate(frames) if path.endswith("program.py")), default=0)
    joins = "join" in [name for _, _, name in frames[inner:]]
    return frames[inner][2] + (", join" if joins else "")


@pytest.fixture
def module(imported):
    return imported("all_stacks")


@pytest.fixture
def started(module, tmp_path):
    """Start a program; end all its processes after the test."""
    processes = []

    def start(text):
        program = tmp_path / "program.py"
        program.write_text(text, "utf-8")
        processes.append(module.start(program, str(tmp_path)))
        return processes[-1]

    yield start
    for process in processes:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.communicate(timeout=30)


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_all_processes_are_shown_until_none_is_left(module, started, tmp_path, method):
    process = started(FAMILY.replace("METHOD", repr(method)))
    innermost: dict[str, str] = {}
    deadline = time.monotonic() + 30
    while innermost != WAITS and time.monotonic() < deadline:
        found = module.look(str(tmp_path), process) or []
        innermost = {name: own(threads[0]) for name, threads in found}
    assert innermost == WAITS


NAMED = """
import multiprocessing
import time


if __name__ == "__main__":
    for name in "a/b", "a/b", "helper", "":
        multiprocessing.Process(target=time.sleep, args=[60], name=name).start()
    time.sleep(60)
"""


def test_names_can_be_equal_and_contain_a_slash(module, started, tmp_path):
    process = started(NAMED)
    names: list[str] = []
    deadline = time.monotonic() + 30
    while len(names) < 5 and time.monotonic() < deadline:
        names = [name for name, _ in module.look(str(tmp_path), process) or []]
    assert sorted(names) == ["MainProcess", "Process-4", "a|b", "a|b", "helper"]


@pytest.mark.parametrize("path", ["", "/elsewhere"])
def test_the_path_of_the_environment_is_kept(module, started, monkeypatch, tmp_path, path):
    monkeypatch.setenv("PYTHONPATH", path)
    process = started("import sys\nprint(*sys.path, sep=',', flush=True)\n")
    found = process.stdout.readline().decode().strip().split(",")
    assert "" not in found
    assert found[:3] == [str(tmp_path), str(tmp_path), path] if path else "/elsewhere" not in found


@pytest.mark.parametrize(("line", "waits"), [("time.sleep(60)", True), ("zlib.compress(DATA)", False)])
def test_only_a_main_thread_that_sleeps_waits_where_it_is(module, started, tmp_path, line, waits):
    process = started(f"import time, zlib\nDATA = bytes(50_000_000)\nprint(flush=True)\nwhile True:\n    {line}\n")
    assert process.stdout.readline() == b"\n"
    assert bool(module.look(str(tmp_path), process)) is waits


def test_a_thread_whose_stack_was_cut_is_left_out(module):
    main = 'Current thread 0x1 (most recent call first):\n  File "a.py", line 1 in <module>\n'
    waits = 'Thread 0x2 (most recent call first):\n  File "a.py", line 2 in f\n  File "t.py", line 3 in _bootstrap'
    cut = 'Thread 0x3 (most recent call first):\n  File "a.py", line 4 in g'
    spins = waits.replace("in f", "in _handle_workers")
    text = "\n\n".join([spins, cut, waits, main])
    assert module.threads(text) == [[("a.py", "1", "<module>")], [("t.py", "3", "_bootstrap"), ("a.py", "2", "f")]]


def test_run_as_a_script_it_does_nothing(record):
    assert record.output == ""
