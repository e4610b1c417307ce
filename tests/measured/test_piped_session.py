"""The way for platforms without pseudo-terminals, tried on one that has them."""

import threading

import pytest

from measured import runner
from measured.piped_session import PipedSession
from measured.session import Interrupted

from .conftest import Project, alive


@pytest.fixture(autouse=True)
def piped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "Session", PipedSession)


def test_output_end_and_files_are_kept(project: Project):
    script = project.write("x.py", "import sys; open('f', 'w').write('left'); print('out'); sys.exit('err')")
    left = runner.run(script)
    assert (left.end, left.output, left.files, left.terminal) == ("exit 1", "out\nerr\n", {"f": "left"}, False)


def test_at_the_limit_the_script_and_its_children_are_killed(project: Project):
    script = project.write(
        "x.py",
        """
        import subprocess, sys
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(99)"])
        print(child.pid, flush=True)
        child.wait()
        """,
        "timeout = 1",
    )
    left = runner.run(script)
    assert left.end == "timeout"
    assert not alive(int(left.output))


def test_it_can_be_stopped(project: Project):
    stop = threading.Event()
    stop.set()
    with pytest.raises(Interrupted):
        runner.run(project.write("x.py", "import time; time.sleep(99)"), stop=stop)
