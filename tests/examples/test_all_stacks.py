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
        found: dict[str, list[list[tuple[str, str, str]]]] = {}
        deadline = time.monotonic() + 30
        while not (found and len(found) == 3) and time.monotonic() < deadline:
            found = module.look(str(tmp_path), process)
        innermost = {name: threads[0][-1][2] for name, threads in found.items()}
        assert innermost.pop("Process-1:1") == "wait"
        assert set(innermost) == {"MainProcess", "Process-1"}
        functions = [name for _, _, name in found["Process-1"][0]]
        assert "work" in functions
        assert "join" in functions
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.communicate(timeout=30)


def test_run_as_a_script_it_does_nothing(record):
    assert record.output == ""
