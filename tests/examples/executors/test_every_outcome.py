import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "examples" / "executors"

HANGS = """
import multiprocessing, sys, time
from every_outcome import run_all

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    calls = {}
    run_all(time.sleep, [600], calls.__setitem__, wait=1)
    print(type(calls[600].exception()).__name__)
"""


def test_all_rows_but_the_bad_one_and_the_deadly_one_have_a_result(record):
    outcomes = dict(line.split(": ", 1) for line in record.lines)
    assert outcomes["n/a"].startswith("invalid literal")
    assert outcomes["30000"].startswith("A process in the process pool was terminated abruptly")
    assert [outcomes[row] for row in ("1000", "2000", "3000")] == ["168", "303", "430"]


@pytest.mark.slow
@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_a_call_that_hangs_ends_as_if_its_worker_had_died(tmp_path, method):
    script = tmp_path / "hangs.py"
    script.write_text(HANGS, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, script, method],
        check=False,
        env={"PYTHONPATH": str(FOLDER)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.stdout == "BrokenProcessPool\n", run.stderr
