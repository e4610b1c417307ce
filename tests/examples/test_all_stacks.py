"""The module that shows where all processes of a program are, with children's children under each start method."""

import importlib
import os
import signal
import sys
import time
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
def module(monkeypatch):
    monkeypatch.syspath_prepend(EXAMPLES)
    module = importlib.import_module("all_stacks")
    monkeypatch.delitem(sys.modules, "all_stacks")
    return module


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_all_processes_are_shown_until_none_is_left(module, tmp_path, method):
    program = tmp_path / "program.py"
    program.write_text(FAMILY.replace("METHOD", repr(method)), "utf-8")
    process = module.start(program, str(tmp_path))
    try:
        innermost: dict[str, str] = {}
        deadline = time.monotonic() + 30
        while innermost != WAITS and time.monotonic() < deadline:
            found = module.look(str(tmp_path), process) or {}
            innermost = {name: own(threads[0]) for name, threads in found.items()}
        assert innermost == WAITS
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.communicate(timeout=30)


def test_run_as_a_script_it_does_nothing(record):
    assert record.output == ""
