"""The way for platforms without pseudo-terminals, tried on one that has them."""

import os
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from measured.runner import supervisor
from measured.runner.piped import PipedSession
from measured.runner.protocol import Interrupted, Run, Task
from measured.runner.supervisor import supervise
from measured.script import Script

from .conftest import SampleProject, alive


@pytest.fixture(autouse=True)
def piped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "Session", PipedSession)


def run(script: Script, stop: threading.Event | None = None, python: str = sys.executable) -> Run:
    """As `runner.run`, but without another process: there the patch above would not be seen."""
    scratch = str(Path(tempfile.gettempdir()).resolve() / f"measured-{os.getpid()}-piped")
    task = Task((python, str(script.path)), script.settings.limits, scratch, (), exclusive=True)
    return supervise(task, stop or threading.Event())


def test_output_end_and_files_are_kept(project: SampleProject):
    script = project.write(
        "x.py",
        """
        import os, sys
        open("f", "w").write("left")
        os.write(1, b"a\\r\\n")
        sys.exit("err")
        """,
    )
    left = run(script)
    assert (left.end, left.output, left.files, left.terminal) == ("exit 1", "a\nerr\n", {"f": "left"}, False)


# Starts a process that leaves the file `late` at its end, if it comes to that.
START = """
    import subprocess, sys
    text = "import time; time.sleep(3); open({late!r}, 'w').close()"
    child = subprocess.Popen([sys.executable, "-c", text], {options})
    print(child.pid, flush=True)
"""
WAIT = START + "    child.wait()\n"
LEAVE = START + "    child.returncode = 0  # or Python warns of it\n"


def test_at_the_limit_the_script_and_its_children_are_killed(project: SampleProject, tmp_path: Path):
    late = tmp_path / "late"
    left = run(project.write("x.py", WAIT.format(late=str(late), options=""), "timeout = 1"))
    assert left.end == "timeout"
    assert not alive(int(left.output))
    assert not late.exists()


@pytest.mark.slow
def test_it_can_be_stopped_with_its_children(project: SampleProject, tmp_path: Path):
    late = tmp_path / "late"
    stop = threading.Event()
    threading.Timer(0.5, stop.set).start()
    with pytest.raises(Interrupted):
        run(project.write("x.py", WAIT.format(late=str(late), options="")), stop=stop)
    assert not late.exists()


def test_an_interpreter_that_is_not_there_is_an_error(project: SampleProject):
    with pytest.raises(OSError, match="No such file"):
        run(project.write("x.py", ""), python="/nowhere/python")


@pytest.mark.slow
def test_the_limit_holds_when_the_script_left_a_process_behind(project: SampleProject, tmp_path: Path):
    late = tmp_path / "late"
    script = project.write("x.py", LEAVE.format(late=str(late), options=""), "timeout = 0.5")
    left = run(script)
    assert not alive(int(left.output))
    assert not late.exists()


def test_a_process_left_behind_is_found_and_killed(project: SampleProject, tmp_path: Path):
    options = "stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL"
    left = run(project.write("x.py", LEAVE.format(late=str(tmp_path / "late"), options=options)))
    assert left.left_behind
    assert not alive(int(left.output))
