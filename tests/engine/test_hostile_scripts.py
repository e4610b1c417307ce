"""Scripts that do what they should not: each is real, each is ended, told of, and leaves nothing.

What a decent script gets is in `test_session` and `test_runner`.
"""

import multiprocessing
import os
import resource
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil
import pytest

from measured import explain
from measured.cli import main
from measured.project import Project
from measured.records.interpreter import environment
from measured.records.model import Record
from measured.records.store import Store
from measured.runner import Interrupted, Run, client, redact
from measured.runner.leftovers import SEGMENTS, segments
from measured.schedule import ensure
from measured.script import Script

from .conftest import SampleProject, alive, run

linux = pytest.mark.skipif(sys.platform != "linux", reason="what only Linux can be asked")
METHODS = multiprocessing.get_all_start_methods()


def told(script: Script, left: Run) -> str:
    """Return the message about a run that is not as its script declares."""
    record = Record.of(script, environment(), [left])
    assert record.problem
    return explain.failed(script, record)


class TestVerdicts:
    def test_all_failures_are_told_together_and_the_rest_still_runs(
        self, project: SampleProject, capsys: pytest.CaptureFixture[str]
    ):
        project.write("a_raises.py", "print('so far')\n1 / 0")
        project.write("b_exits.py", "raise SystemExit(7)")
        project.write("c_succeeds.py", "print('fine')", 'expect = "exit 1"')
        project.write("d_good.py", "print('good')")
        assert main(["run"]) == 1
        out, err = capsys.readouterr()
        assert [line.split()[0] for line in out.splitlines()] == ["FAILED", "FAILED", "FAILED", "ok"]
        for said in (
            "examples/a_raises.py did not do what it declares\n  expected: exit 0\n  got:      exit 1 after",
            "    | so far\n",
            "    | ZeroDivisionError: division by zero\n",
            "  expected: exit 0\n  got:      exit 7 after",
            "  expected: exit 1\n  got:      exit 0 after",
            "3 of 4 ",
        ):
            assert said in err

    def test_one_that_is_meant_to_fail_and_does_not_is_a_problem(self, project: SampleProject):
        script = project.write("x.py", "", 'expect = "exit 1"')
        assert project.record(script).problem == "meant to end with exit 1, ended with exit 0"

    def test_any_path_can_be_run(self, project: SampleProject, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        elsewhere = tmp_path / "elsewhere.py"
        elsewhere.write_text("print('here')")
        inside = project.write("x.py", "print('there')\nraise SystemExit(3)", 'expect = "exit 3"')
        assert main(["run", str(elsewhere), str(inside.path)]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0::2] == ["here", "there"]
        assert lines[1].startswith("ok      elsewhere.py: exit 0, ")
        assert lines[3].startswith("ok      examples/x.py: exit 3, ")


class TestEndless:
    @pytest.mark.parametrize(
        "text",
        [
            "import time; print('began', flush=True); time.sleep(99)",
            "print('began', flush=True)\nwhile True: pass",
            "import signal, time; signal.signal(15, signal.SIG_IGN); print('began', flush=True); time.sleep(99)",
            "import os, signal; print('began', flush=True); os.kill(os.getpid(), signal.SIGSTOP)",
        ],
        ids=["sleeps", "spins", "ignores SIGTERM", "stops itself"],
    )
    def test_is_ended_at_its_limit_and_what_it_said_is_kept(self, project: SampleProject, text: str):
        script = project.write("x.py", text, "timeout = 0.6")
        left = run(script)
        assert (left.end, left.output) == ("timeout", "began\n")
        assert "0.6 s (`timeout` in its [tool.measured] raises it)" in told(script, left)

    def test_its_descendants_are_ended_too(self, project: SampleProject):
        text = """
            import os, signal, time
            for n in range(4):
                if not os.fork():
                    [lambda: None, os.setsid, os.setpgrp, lambda: os.kill(os.getpid(), signal.SIGSTOP)][n]()
                    time.sleep(99)
            time.sleep(0.2)
            print(os.getpid(), flush=True)
            time.sleep(99)
        """
        left = run(project.write("x.py", text, "timeout = 0.8", 'expect = "timeout"'))
        (parent,) = map(int, left.output.split())
        assert left.processes == 5
        assert not alive(parent)
        assert not psutil.Process(supervisor()).children(recursive=True)


def supervisor() -> int:
    """The one that made the last run."""
    return client._IDLE[-1].process.pid


def scratch_folders() -> list[Path]:
    """Those that are left of our runs."""
    return list(Path(tempfile.gettempdir()).glob(f"measured-{os.getpid()}-*"))


class TestSuddenDeath:
    @pytest.mark.parametrize("name", ["SIGSEGV", "SIGKILL", "SIGTERM", "SIGABRT"])
    def test_has_the_name_of_its_signal(self, project: SampleProject, name: str):
        text = f"import os, signal; print('so far', flush=True); os.kill(os.getpid(), signal.{name})"
        left = run(project.write("x.py", text))
        assert (left.end, left.output, left.files) == (f"signal {name}", "so far\n", {})

    def test_of_a_worker_is_not_that_of_the_script(self, project: SampleProject):
        text = """
            import multiprocessing, os
            if __name__ == "__main__":
                child = multiprocessing.get_context("fork").Process(target=os._exit, args=(7,))
                child.start()
                child.join()
                print(child.exitcode)
        """
        left = run(project.write("x.py", text))
        assert (left.end, left.output) == ("exit 0", "7\n")

    SUPERVISOR = """
        import os, signal, time
        open({pid!r}, "w").write(str(os.getpid()))
        os.kill(os.getppid(), signal.{name})
        open({pid!r} + " done", "w").close()
        time.sleep(99)
    """

    @pytest.mark.parametrize(
        "name",
        ["SIGKILL", pytest.param("SIGTERM", marks=pytest.mark.slow), pytest.param("SIGSTOP", marks=pytest.mark.slow)],
    )
    def test_of_the_supervisor_fails_this_script_only(
        self, project: SampleProject, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(client, "PATIENCE", 2.0)
        text = self.SUPERVISOR.format(name=name, pid=str(tmp_path / "pid"))
        scripts = [project.write("a.py", text, "timeout = 1"), project.write("b.py", "print('after')")]
        first, second = ensure(scripts, Store(Project.find()))
        assert first.problem
        assert "got:      supervisor killed" in first.problem
        assert second.problem is None
        assert not alive(int((tmp_path / "pid").read_text()))
        assert not scratch_folders()

    def test_of_the_supervisor_does_not_keep_a_build_from_being_stopped(
        self, project: SampleProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(client, "PATIENCE", 1.0)
        pid, stop = tmp_path / "pid", threading.Event()
        script = project.write("x.py", self.SUPERVISOR.format(name="SIGSTOP", pid=str(pid)))

        def stop_when_it_runs():
            while not pid.with_name("pid done").exists():
                time.sleep(0.01)
            stop.set()

        thread = threading.Thread(target=stop_when_it_runs)
        thread.start()
        with pytest.raises(Interrupted):
            run(script, stop=stop)
        thread.join()
        assert not alive(int(pid.read_text()))
        assert not scratch_folders()

    def test_of_a_supervisor_between_two_runs_is_no_ones_fault(self, project: SampleProject):
        script = project.write("x.py", "print(1)")
        run(script)
        psutil.Process(supervisor()).kill()
        psutil.Process(supervisor()).wait()
        assert run(script).output == "1\n"


class TestLeftBehind:
    @linux
    @pytest.mark.parametrize(
        "text",
        [
            "if not os.fork(): time.sleep(99)",
            "if not os.fork():\n    os.setsid()\n    time.sleep(99)",
            "if not os.fork():\n    os.setsid()\n    if not os.fork(): time.sleep(99)",
            """
if not os.fork():
    os.setsid()
    if not os.fork():
        os.closerange(0, 99)
        os.chdir("/")
        os.execve("/bin/sleep", ["sleep", "99"], {})
    os._exit(0)
os.wait()
""",
        ],
        ids=["a child", "in a session of its own", "a daemon", "a daemon that hides"],
    )
    def test_a_process_is_found_and_killed(self, project: SampleProject, text: str):
        script = project.write("x.py", "import os, time\n" + text)
        left = run(script)
        assert left.end == "exit 0"
        assert [name.split(":")[0] for name in left.left_behind] == ["process"]
        assert "  left behind: process: " in told(script, left)
        assert not psutil.Process(supervisor()).children(recursive=True)

    def test_who_holds_the_terminal_is_not_waited_for(self, project: SampleProject):
        text = "import os, time\nif not os.fork():\n    os.setsid(); time.sleep(99)\nprint('done')"
        left = run(project.write("x.py", text, "timeout = 50"))
        assert (left.end, left.output) == ("exit 0", "done\n")

    def test_a_process_may_be_declared(self, project: SampleProject):
        text = "import os, time\nif not os.fork(): time.sleep(99)"
        assert project.record(project.write("x.py", text, 'leaves = ["process"]')).problem is None
        gone = project.record(project.write("y.py", "", 'leaves = ["process"]'))
        assert gone.problem == "meant to leave a process behind, left none"

    SEGMENT = """
        from multiprocessing import resource_tracker, shared_memory
        segment = shared_memory.SharedMemory(create=True, size=100)
        resource_tracker.unregister(segment._name, "shared_memory")
        print(segment.name)
    """
    SEMAPHORE = """
        import _multiprocessing
        _multiprocessing.SemLock(0, 1, 1, "/{name}", False)
    """
    TEMPORARY = "import tempfile; print(tempfile.mkstemp()[1].rpartition('/')[2])"

    @linux
    def test_shared_memory_is_found_and_removed(self, project: SampleProject):
        script = project.write("x.py", self.SEGMENT)
        left = run(script, exclusive=True)
        name = left.output.strip()
        assert left.left_behind == (f"shared memory: {name}",)
        assert f"left behind: shared memory: {name}" in told(script, left)
        assert not (SEGMENTS / name).exists()
        declared = project.write("y.py", self.SEGMENT, 'leaves = ["shared memory"]')
        assert project.record(declared, exclusive=True).problem is None

    @linux
    def test_a_semaphore_is_found_and_removed(self, project: SampleProject):
        name = f"measured-test-{os.getpid()}"
        left = run(project.write("x.py", self.SEMAPHORE.format(name=name)), exclusive=True)
        assert left.left_behind == (f"semaphore: {name}",)
        assert not (SEGMENTS / f"sem.{name}").exists()

    def test_a_temporary_file_is_found_and_removed(self, project: SampleProject):
        script = project.write("x.py", self.TEMPORARY)
        left = run(script)
        assert left.left_behind == (f"temporary file: {left.output.strip()}",)
        assert "left behind: temporary file: " in told(script, left)

    @linux
    def test_side_by_side_the_guilty_one_is_named_and_nobody_else(self, project: SampleProject):
        decent = """
            import time
            from multiprocessing import shared_memory
            for _ in range(4):
                segment = shared_memory.SharedMemory(create=True, size=100)
                segment.close()  # no process holds it now, but it is still in use
                time.sleep(0.1)
                segment.unlink()
        """
        before = segments()
        scripts = [project.write(f"decent{n}.py", decent) for n in range(3)]
        scripts.insert(1, project.write("guilty.py", self.SEGMENT))
        outcomes = {outcome.script.name: outcome.problem for outcome in ensure(scripts, Store(Project.find()))}
        assert [name for name, problem in outcomes.items() if problem] == ["guilty.py"]
        left = {line.split()[0] for line in (outcomes["guilty.py"] or "").split("| ")[1:]}
        assert not left & segments() - before

    @linux
    def test_names_of_any_bytes_are_told_in_a_line_of_plain_text(self, project: SampleProject):
        text = r"""
            import os
            name = b"\xff\x1b[31m\n\tname"
            for folder in (b".", os.fsencode(os.environ["TMPDIR"]), os.fsencode(os.path.dirname(__file__))):
                open(os.path.join(folder, name), "w").close()
            if not os.fork():
                os.execv("/bin/sleep", [name, b"99"])
        """
        left, shown = run(project.write("x.py", text)), "\ufffd␛[31m␊␉name"
        assert left.files == {shown: ""}
        assert left.left_behind == (f"process: {shown} 99", f"temporary file: {shown}")
        assert left.changed == (f"…/examples/{shown}",)


class TestFloods:
    @pytest.mark.parametrize("lines", [500, pytest.param(12_500, marks=pytest.mark.slow)])
    def test_much_output_is_cut_and_takes_no_memory(self, project: SampleProject, lines: int):
        run(project.write("small.py", ""))
        watched, before = supervisor(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        held = psutil.Process(watched).memory_info().rss
        text = f"""
            import os
            for _ in range({lines}):
                os.write(1, (b"x" * 79 + b"\\n") * 1000)
            print("end")
        """
        left = run(project.write("x.py", text))
        assert left.end == "exit 0"
        head, gap, tail = left.output.partition("\n[… ")
        assert gap
        left_out = int(tail.split()[0].replace(",", ""))
        assert left_out > lines * 80_000 - 2**20
        assert tail.endswith("x\nend\n")
        assert len(head) + len(tail) + left_out == pytest.approx(lines * 80_000 + 4, abs=200)
        assert supervisor() == watched
        assert psutil.Process(watched).memory_info().rss - held < 20_000_000
        assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < 20_000_000

    def test_an_endless_line_is_cut_in_its_middle(self, project: SampleProject):
        left = run(project.write("x.py", "for _ in range(1000): print('x' * 1000, end='')"))
        assert max(map(len, left.output.split("\n"))) < 2200
        assert "characters left out …]" in left.output

    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            (b"a\xffb\n", "a\ufffdb\n"),
            (b"\x1b[1;31mred\x1b[0m\n", "red\n"),
            (b"10 %\r100 %\n", "100 %\n"),
            (b"longer\rshort\n", "shortr\n"),
            (b"one\r\ntwo\r\n", "one\ntwo\n"),
            (b"a\x00b\x07\n", "a␀b␇\n"),
            (b"up\x1b[2A\n", "up␛[2A\n"),
            (b"tab\there\n", "tab\there\n"),
        ],
    )
    def test_what_is_no_plain_text_is_rendered_or_replaced(self, project: SampleProject, written: bytes, shown: str):
        assert run(project.write("x.py", f"import os; os.write(1, {written!r})")).output == shown


class TestGreed:
    def test_memory_is_limited_for_all_processes_together(self, project: SampleProject):
        text = """
            import os, time
            for _ in range(3):
                if not os.fork():
                    held = bytearray(b"x") * 60_000_000
                    time.sleep(99)
            time.sleep(99)
        """
        script = project.write("x.py", text, "memory = 0.12", "timeout = 30")
        left = run(script)
        assert left.end == "memory limit"
        assert "0.12 GiB for all its processes together (`memory` in its [tool.measured] raises it)" in told(
            script, left
        )
        raised = project.write("y.py", text.replace("time.sleep(99)", "time.sleep(0.3)"), "memory = 1")
        assert run(raised).end == "exit 0"

    @linux
    def test_memory_that_is_shared_counts_once(self, project: SampleProject):
        text = """
            import os, time
            held = bytearray(b"x") * 200_000_000
            for _ in range(8):
                if not os.fork():
                    time.sleep(0.3)
                    os._exit(0)
            time.sleep(1.2)
        """
        left = run(project.write("x.py", text, "memory = 0.5"))
        assert left.end == "exit 0"
        assert (left.memory_kind, left.processes) == ("PSS", 9)
        assert 200_000_000 < left.peak_memory < 280_000_000
        assert 200_000_000 < left.largest_process < 250_000_000

    @linux
    @pytest.mark.parametrize(
        "grow",
        [
            "held[::4096] = bytes(len(held[::4096]))",
            pytest.param("own = bytearray(b'x') * len(held)", marks=pytest.mark.slow),
        ],
    )
    def test_memory_that_each_process_writes_counts_in_each(self, project: SampleProject, grow: str):
        text = f"""
            import os, time
            held = bytearray(b"x") * 80_000_000
            for _ in range(3):
                if not os.fork():
                    {grow}
                    time.sleep(1.2)
                    os._exit(0)
            time.sleep(1.4)
        """
        left = run(project.write("x.py", text))
        assert left.end == "exit 0"
        assert 320_000_000 < left.peak_memory < 400_000_000

    def test_a_fork_bomb_is_ended(self, project: SampleProject):
        # Each fork takes a token from a pipe: should the runner fail, the bomb ends there and not with the machine.
        text = "import os\ntaken, tokens = os.pipe()\nos.write(tokens, bytes(1000))\nwhile os.read(taken, 1): os.fork()"
        script = project.write("x.py", text, "timeout = 30")
        left = run(script)
        assert left.end == "process limit"
        assert "64 processes at once (`processes` in its [tool.measured] raises it)" in told(script, left)
        assert not psutil.Process(supervisor()).children(recursive=True)

    def test_more_processes_can_be_allowed(self, project: SampleProject):
        text = (
            "import os, time\nfor _ in range(9):\n    if not os.fork(): time.sleep(0.4); os._exit(0)\ntime.sleep(0.6)"
        )
        assert run(project.write("x.py", text, "processes = 5")).end == "process limit"
        left = run(project.write("x.py", text, "processes = 10"))
        assert (left.end, left.processes) == ("exit 0", 10)

    @linux
    def test_open_files_are_limited(self, project: SampleProject):
        wait = "import time\ntime.sleep(0.5)\n"  # on a busy machine, the limit is set a moment after the start
        text = wait + "held = [open(__file__) for _ in range({count})]\nprint(len(held))"
        script = project.write("x.py", text.format(count=2000))
        left = run(script)
        assert left.end == "exit 1"
        assert "1024 open files for each process (`open_files` in its [tool.measured] raises it)" in told(script, left)
        assert run(project.write("y.py", text.format(count=1100), "open_files = 1200")).output == "1100\n"


class TestFiles:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Path(__file__).with_name('new.txt').write_text('x')", "…/examples/a/new.txt"),
            ("Path(__file__).with_name('there.txt').write_text('more')", "…/examples/a/there.txt"),
            ("Path(__file__).with_name('there.txt').unlink()", "…/examples/a/there.txt"),
            ("Path(__file__).write_text('pass')", "…/examples/a/x.py"),
            ("(Path(__file__).parents[1] / 'above.txt').touch()", "…/examples/above.txt"),
            ("import shutil; shutil.rmtree(Path(__file__).parent)", "…/examples/a/x.py"),
        ],
    )
    def test_a_change_beside_or_above_is_a_failure(self, project: SampleProject, text: str, name: str):
        (project.root / "examples" / "a").mkdir()
        (project.root / "examples" / "a" / "there.txt").write_text("x")
        script = project.write("a/x.py", f"from pathlib import Path\n{text}")
        left = run(script)
        assert name in left.changed
        assert set(left.changed) <= {name, "…/examples/a/there.txt"}
        assert name in told(script, left)

    def test_what_an_editor_keeps_there_is_no_change(self, project: SampleProject):
        text = "from pathlib import Path\nfor name in ('.x.py.swp', 'x.py~'): Path(__file__).with_name(name).touch()"
        assert run(project.write("a/x.py", text)).changed == ()

    def test_who_changes_folder_leaves_no_less_clean(self, project: SampleProject, tmp_path: Path):
        text = f"import os; open('here', 'w').write('1'); os.chdir({str(tmp_path)!r}); print(os.getcwd())"
        left = run(project.write("x.py", text))
        assert left.files == {"here": "1"}

    def test_who_removes_its_folders_is_no_trouble(self, project: SampleProject):
        left = run(
            project.write("x.py", "import os, shutil; shutil.rmtree(os.environ['TMPDIR']); shutil.rmtree('.', True)")
        )
        assert (left.end, left.files) == ("exit 0", {})

    @pytest.mark.parametrize(("depth", "kept"), [(1200, 1), pytest.param(6000, 0, marks=pytest.mark.slow)])
    def test_a_tree_of_any_depth_is_removed(self, project: SampleProject, depth: int, kept: int):
        text = f"import os\nfor _ in range({depth}): os.mkdir('d'); os.chdir('d')\nopen('deepest', 'w').close()"
        left = run(project.write("x.py", text))
        assert (left.end, len(left.files)) == ("exit 0", kept), "a path of more than 4,096 bytes can't be opened"
        assert not scratch_folders()


class TestCuriosity:
    def test_it_learns_no_secret_and_the_host_name_is_a_leak(
        self, project: SampleProject, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setenv("A_TOKEN", "s3cr3t-s3cr3t")
        monkeypatch.setattr(redact, "SHORTEST_NAME", 1)
        monkeypatch.setattr(redact, "TELLING_NOTHING", ())
        monkeypatch.setattr(redact, "_user_names", set)
        text = """
            import getpass, json, os, platform, socket
            seen = [dict(os.environ), os.path.expanduser("~"), getpass.getuser(), socket.gethostname(), platform.node()]
            if os.path.exists("/proc/self"):
                seen += [open(f"/proc/{os.getppid()}/{name}").read() for name in ("environ", "cmdline")]
            json.dump(seen, open("seen.json", "w"))
            print(seen)
        """
        left = run(project.write("x.py", text))
        assert "seen.json" in left.files
        everything = left.output + str(left.files["seen.json"])
        for secret in ("s3cr3t-s3cr3t", f"{Path.home()}/", str(project.root)):
            assert secret not in everything
        assert left.leaks == ("host name",)

    def test_it_gets_no_answer(self, project: SampleProject):
        text = """
            import getpass, os, sys
            print(repr(sys.stdin.read()), os.get_terminal_size(1))
            try:
                input("Your name? ")
            except EOFError:
                print("no name")
            try:
                getpass.getpass()
            except EOFError:
                print("no password")
        """
        left = run(project.write("x.py", text, "timeout = 20"))
        assert left.end == "exit 0"
        assert left.output.startswith("'' os.terminal_size(columns=72, lines=24)\nYour name? no name\n")
        assert left.output.endswith("no password\n")


@pytest.mark.slow
@pytest.mark.parametrize("method", METHODS)
def test_lines_of_all_come_whole_and_in_order_ten_times_over(
    project: SampleProject, method: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PYTHONUNBUFFERED", "1")
    text = f"""
        import multiprocessing
        def work(n):
            print("child", n, "is at work and says so", "at some length " * 3)
        if __name__ == "__main__":
            context = multiprocessing.get_context({method!r})
            for n in range(2):
                print("parent starts", n)
                child = context.Process(target=work, args=(n,))
                child.start()
                child.join()
    """
    script = project.write("x.py", text)
    said = [
        line
        for n in range(2)
        for line in (f"parent starts {n}", f"child {n} is at work and says so " + "at some length " * 3)
    ]
    for _ in range(10):
        assert run(script).output == "\n".join(said) + "\n"
