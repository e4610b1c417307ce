import resource
import subprocess
import sys

import pytest

ALIVE, JOINED, CHILDREN = "workers alive", "workers joined", "RUSAGE_CHILDREN"


@pytest.fixture
def told(records):
    return {method: run.json("clocks.json") for method, run in records.items()}


def test_while_the_workers_live_no_clock_of_the_parent_counts_them(told):
    for times in told.values():
        assert times[ALIVE][CHILDREN] < 0.05 * times["tasks"]
        assert times[ALIVE]["process_time"] < 0.5 * times["tasks"]


def test_joined_workers_count_with_fork_and_spawn(told):
    for method in ("fork", "spawn"):
        assert told[method][JOINED][CHILDREN] > 0.9 * told[method]["tasks"]


def test_with_forkserver_they_never_do(told):
    times = told["forkserver"]
    assert times[JOINED][CHILDREN] < 0.05 * times["tasks"]


PROGRAM = """
import multiprocessing, sys
from math import factorial
from time import process_time

def cpu_seconds(n):
    begin = process_time()
    factorial(n)
    return process_time() - begin

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    with multiprocessing.Pool(2) as pool:
        print(sum(pool.map(cpu_seconds, [20_000] * 80, 1)))
        pool.close()
        pool.join()
"""


@pytest.mark.parametrize(("method", "counted"), [("fork", True), ("forkserver", False)])
def test_the_time_of_a_shell_counts_the_same(tmp_path, method, counted):
    """A shell prints what the kernel gives it for the children that it waited for."""
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, "utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    command = [sys.executable, str(script), method]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    user = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    assert (user > 0.9 * float(ended.stdout)) is counted
