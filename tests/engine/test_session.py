"""Runs: real little scripts, each doing just what its test is about."""

import multiprocessing
import os
import sys
import threading
import time
import uuid
from pathlib import Path

import pytest

from measured.runner import Interrupted

from .conftest import SampleProject, alive, run

METHODS = multiprocessing.get_all_start_methods()
ONE_QUICK = [METHODS[-1], *(pytest.param(method, marks=pytest.mark.slow) for method in METHODS[:-1])]
"""All start methods, of which the fast layer tries one."""


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("print(1)", "exit 0"),
        ("import sys; sys.exit(3)", "exit 3"),
        ("1 / 0", "exit 1"),
        ("import os; os._exit(7)", "exit 7"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "signal SIGKILL"),
        ("import faulthandler; faulthandler._sigsegv()", "signal SIGSEGV"),
    ],
)
def test_the_end_is_told(project: SampleProject, text: str, end: str):
    assert run(project.write("x.py", text)).end == end


def test_at_the_limit_all_are_killed_and_what_was_said_is_kept(project: SampleProject):
    script = project.write(
        "x.py",
        """
        import multiprocessing, signal, time
        def sleep():
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            time.sleep(100)
        if __name__ == "__main__":
            for _ in range(4):
                child = multiprocessing.Process(target=sleep)
                child.start()
                print(child.pid, flush=True)
            time.sleep(100)
        """,
        "timeout = 1",
    )
    left = run(script)
    assert (left.end, left.left_behind) == ("timeout", ())
    pids = [int(line) for line in left.output.split()]
    assert len(pids) == 4
    assert not any(map(alive, pids))


def test_a_process_left_behind_is_found_killed_and_a_problem(project: SampleProject):
    script = project.write(
        "x.py",
        """
        import subprocess, sys
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(99)"])
        print(child.pid)
        child.returncode = 0  # or Python warns of it
        """,
    )
    record = project.record(script)
    assert record.end == "exit 0"
    assert "time.sleep(99)" in record.run.left_behind[0]
    assert "left behind: process: " in (record.problem or "")
    assert not alive(int(record.lines[0]))


@pytest.mark.parametrize("method", METHODS)
def test_lines_of_parent_and_children_come_whole_and_in_order(
    project: SampleProject, method: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PYTHONUNBUFFERED", "1")
    script = project.write(
        "x.py",
        f"""
        import multiprocessing
        def work(n):
            print("child", n, "works")
        if __name__ == "__main__":
            context = multiprocessing.get_context({method!r})
            for n in range(3):
                print("parent starts", n)
                child = context.Process(target=work, args=(n,))
                child.start()
                child.join()
            print("parent ends")
        """,
    )
    turns = [line for n in range(3) for line in (f"parent starts {n}", f"child {n} works")]
    assert run(script).output.splitlines() == [*turns, "parent ends"]


def test_nothing_of_the_builders_environment_gets_in(project: SampleProject, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("A_TOKEN", "s3cr3t")
    output = run(project.write("x.py", "import os; print(dict(os.environ), os.path.expanduser('~'))")).output
    assert "s3cr3t" not in output
    assert os.path.expanduser("~") not in output  # noqa: PTH111 - the very text


def test_input_is_at_its_end_and_the_terminal_72_columns_wide(project: SampleProject):
    script = project.write(
        "x.py",
        """
        import os, shutil, sys
        print(repr(sys.stdin.read()), *shutil.get_terminal_size(), *os.get_terminal_size(sys.stdout.fileno()))
        """,
    )
    assert run(script).output == "'' 72 24 72 24\n"


def test_bytes_that_are_no_text_are_replaced(project: SampleProject):
    assert run(project.write("x.py", "import os; os.write(1, b'a\\xffb')")).output == "a\ufffdb"


def test_what_it_leaves_in_its_folder_is_kept_and_the_folder_removed(project: SampleProject):
    script = project.write(
        "x.py",
        """
        import os
        from pathlib import Path
        Path("text.txt").write_text("hello")
        Path("deep").mkdir()
        Path("deep/bytes").write_bytes(b"\\xff")
        Path("large").write_bytes(bytes(2**20 + 1))
        print(os.stat(".").st_ino)
        """,
    )
    left = run(script)
    assert left.files == {"text.txt": "hello", "deep/bytes": b"\xff"}
    folders = Path(os.environ.get("TMPDIR", "/tmp")).glob("measured-*/work")
    assert int(left.output) not in [folder.stat().st_ino for folder in folders]


def test_folders_of_this_machine_are_named_shortly(project: SampleProject):
    script = project.write("a/x.py", "import os, json\nprint(os.getcwd())\njson.loads('{')\n")
    output = run(script).output
    assert output.splitlines()[0] == "…/scratch"
    assert 'File "…/examples/a/x.py", line 3' in output
    assert f'File "…/lib/python{sys.version_info[0]}.{sys.version_info[1]}/json/__init__.py"' in output


BURN = """
    import multiprocessing, time
    def burn():
        until = time.process_time() + 0.5
        while time.process_time() < until:
            pass
    if __name__ == "__main__":
        context = multiprocessing.get_context({method!r})
        children = [context.Process(target={target}) for _ in range(2)]
        for child in children:
            child.start()
        for child in children:
            child.join()
"""


@pytest.mark.parametrize("method", ONE_QUICK)
def test_the_cpu_time_of_children_counts(project: SampleProject, method: str):
    busy = run(project.write("busy.py", BURN.format(method=method, target="burn")))
    idle = run(project.write("idle.py", BURN.format(method=method, target="print")))
    assert busy.cpu - idle.cpu > 0.7  # of the second that the two are told to use


def test_memory_is_the_scripts_own(project: SampleProject):
    ballast = bytearray(300_000_000)  # a runner that is large itself must not count
    small = run(project.write("small.py", "import time; time.sleep(0.3)"))
    large = run(project.write("large.py", "import time; held = bytearray(b'x') * 200_000_000; time.sleep(0.3)"))
    assert 2_000_000 < small.peak_memory < 100_000_000 < len(ballast)
    assert large.peak_memory > 200_000_000


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="no /dev/shm to look into")
@pytest.mark.parametrize("method", ONE_QUICK)
def test_a_pool_that_is_killed_leaves_no_semaphore(project: SampleProject, method: str):
    prefix = f"measured-{uuid.uuid4().hex}"  # others make semaphores too
    script = project.write(
        "x.py",
        f"""
        import multiprocessing, os, time
        if __name__ == "__main__":
            multiprocessing.current_process()._config["semprefix"] = "/{prefix}"
            with multiprocessing.get_context({method!r}).Pool(1) as pool:
                print(sum("{prefix}" in name for name in os.listdir("/dev/shm")))
                pool.map(time.sleep, [100])
        """,
        "timeout = 1",
    )
    left = run(script, exclusive=True)
    assert left.end == "timeout"
    assert (int(left.output) > 0) == (method != "fork")  # which removes their names at once
    assert not [path for path in Path("/dev/shm").iterdir() if prefix in path.name]


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="no /dev/shm to look into")
def test_lokys_tracker_removes_the_folders_of_a_killed_run(project: SampleProject):
    pytest.importorskip("loky")
    script = project.write(
        "x.py",
        """
        import tempfile, time
        from loky.backend import resource_tracker
        folder = tempfile.mkdtemp(dir="/dev/shm")
        resource_tracker.register(folder, "folder")
        print(folder, flush=True)
        time.sleep(100)
        """,
        "timeout = 2",
    )
    left = run(script, exclusive=True)
    assert left.end == "timeout"
    assert not Path(left.output.strip()).exists()


@pytest.mark.skipif(os.name != "posix", reason="sessions of POSIX")
@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("python -c from multiprocessing.resource_tracker import main;main(5)", True),
        ("process 6744", True),  # it couldn't be read: the process is ending
        ("python worker.py", False),
        ("start process 6744", False),
    ],
)
def test_what_is_about_to_end_gets_a_longer_grace(line: str, wanted: bool):
    from measured.runner.posix import ends_itself

    assert ends_itself(line) is wanted


def test_a_run_that_is_stopped_leaves_nothing_alive(project: SampleProject, tmp_path: Path):
    told = tmp_path / "pid"
    script = project.write("x.py", f"import os, time\nopen({str(told)!r}, 'w').write(str(os.getpid()))\ntime.sleep(99)")
    stop = threading.Event()

    def stop_when_it_runs():
        while not (told.exists() and told.read_text()):
            time.sleep(0.01)
        stop.set()

    thread = threading.Thread(target=stop_when_it_runs)
    thread.start()
    with pytest.raises(Interrupted):
        run(script, stop=stop)
    thread.join()
    assert not alive(int(told.read_text()))


def test_an_interpreter_that_is_not_there_is_an_error(project: SampleProject):
    with pytest.raises(OSError, match="No such file"):
        run(project.write("x.py", ""), python="/nowhere/python")


def test_a_driver_runs_the_script_in_its_own_way(project: SampleProject):
    script = project.write("x.py", "print(__name__)")
    driver = ("-c", "import runpy, sys; runpy.run_path(sys.argv[1], run_name='driven')")
    assert run(script, driver=driver).output == "driven\n"


def test_a_script_that_never_stops_writing_is_stopped_at_its_limit(project: SampleProject):
    left = run(project.write("x.py", "import os\nwhile True: os.write(1, b'x' * 4096)", "timeout = 0.2"))
    assert left.end == "timeout"
    beginning, gap, end = left.output.partition("[… ")
    assert set(beginning) <= {"x", "\n", " "}
    assert "left out …]" in end or not gap


def test_a_grandchild_is_found_too(project: SampleProject):
    script = project.write(
        "x.py",
        """
        import os, sys, time
        if not os.fork():
            if not os.fork():
                print(os.getpid(), flush=True)
                time.sleep(9)
            os._exit(0)
        os.wait()
        time.sleep(0.1)
        """,
    )
    left = run(script)
    assert len(left.left_behind) == 1
    assert not alive(int(left.output))


def test_a_signal_without_a_name_is_told_too(project: SampleProject):
    left = run(project.write("x.py", "import os; os.kill(os.getpid(), 40)"))
    assert left.end.startswith("signal ")


def test_a_process_that_left_the_session_is_found_and_killed(project: SampleProject):
    script = project.write(
        "x.py",
        """
        import subprocess, sys
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3)"], start_new_session=True)
        print(child.pid)
        child.returncode = 0  # or Python warns of it
        """,
    )
    left = run(script)
    assert left.left_behind
    assert not alive(int(left.output))


def test_the_last_words_are_never_lost(project: SampleProject):
    script = project.write("x.py", "import os\nfor n in range(200): os.write(1, b'%d ' % n)\nos._exit(0)")
    said = " ".join(map(str, range(200))) + " "
    assert {run(script).output for _ in range(30)} == {said}
