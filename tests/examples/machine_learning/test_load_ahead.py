import re
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "examples" / "machine_learning"

HANGS = """
import multiprocessing, sys, time
from load_ahead import load_ahead

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    try:
        list(load_ahead(time.sleep, [600, 0, 0], timeout=1))
    except TimeoutError:
        print("workers left:", len(multiprocessing.active_children()))
"""


def test_as_many_batches_are_sent_ahead_as_it_was_told(record):
    used, sent = map(int, re.fullmatch(r"(\d+) batches used, (\d+) sent to the workers", record.lines[0]).groups())
    assert sent == used + 4


def test_the_order_does_not_depend_on_the_workers(record):
    assert record.lines[1] == "the same with 3 workers: True"


def test_no_worker_is_left(record):
    assert record.lines[2] == "workers left: 0"


@pytest.mark.slow
@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_a_worker_that_hangs_is_killed_after_the_timeout(tmp_path, method):
    script = tmp_path / "hangs.py"
    script.write_text(HANGS, encoding="utf-8")
    line, env = [sys.executable, script, method], {"PYTHONPATH": str(FOLDER)}
    run = subprocess.run(line, check=False, env=env, capture_output=True, text=True, timeout=60)
    assert run.stdout == "workers left: 0\n", run.stderr
