"""An exception that can't be unpickled ends the pool's thread for results."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

WORK, CALL = "    return sum(", "enumerate(rows, 1)"


def test_the_thread_for_results_dies_and_the_parent_waits(record):
    assert "(_handle_results)" in record.output
    assert record.lines[-1] == "TypeError: BadRow.__init__() missing 1 required positional argument: 'reason'"
    assert record.end == "timeout"


def test_the_message_of_the_exception_is_nowhere(record):
    assert "a value is missing" not in record.output


def test_a_result_that_follows_keeps_the_parent_busy(tmp_path):
    text = (Path(__file__).parents[3] / "examples/errors/two_arguments.py").read_text("utf-8")
    assert text.count(WORK) == text.count(CALL) == 1
    text = text.replace(WORK, f"    import time\n\n    time.sleep(0.5)\n{WORK}")
    (tmp_path / "program.py").write_text(text.replace(CALL, f"{CALL}, chunksize=1"), "utf-8")
    process = subprocess.Popen(
        [sys.executable, "program.py"],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        seconds, deadline = 0, time.monotonic() + 40
        while seconds < 1 and time.monotonic() < deadline:
            time.sleep(0.2)
            shown = subprocess.check_output(["ps", "-o", "cputimes=", "-p", str(process.pid)], timeout=20)
            seconds = int(shown)
        assert seconds >= 1
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(20)
