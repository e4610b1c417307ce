"""Isolation: what one run gets, and that it changes nothing for the next, the other, or the project."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import psutil
import pytest

from measured.runner import Interrupted, Run, client, version
from measured.runner.leftovers import KEPT_FILE, KEPT_FILES
from measured.script import Script

from .conftest import SampleProject, run


def test_a_script_gets_an_environment_that_is_written_down(project: SampleProject, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PYTHONHASHSEED", "1")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    text = "import json, os; json.dump(dict(os.environ), open('env.json', 'w'))"
    left = run(project.write("x.py", text)).files["env.json"]
    assert isinstance(left, str)
    env = json.loads(left)
    env.pop("LC_CTYPE", None)  # which Python may set by itself
    shell = {"PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "LANG", "TZ"}
    assert set(env) == {*shell, "NO_COLOR", "TERM", "COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE"}
    assert (env["NO_COLOR"], env["TERM"], env["COLUMNS"], env["TZ"]) == ("1", "dumb", "72", "UTC")
    assert env["PATH"] == os.defpath
    assert (env["HOME"], env["TMPDIR"]) == ("…/scratch", "…/scratch/tmp"), "the folder itself has a random name"
    assert not list(Path(tempfile.gettempdir()).glob(f"measured-{os.getpid()}-*"))


def test_text_is_utf_8_whatever_the_builders_locale(project: SampleProject, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LANG", "C")
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert run(project.write("x.py", "print('é → 🐍')")).output == "é → 🐍\n"


def test_each_run_starts_in_an_empty_folder(project: SampleProject):
    script = project.write("x.py", "import os; print(os.listdir()); open('f', 'w').close()")
    assert [run(script).output for _ in range(2)] == ["[]\n", "[]\n"]


def test_nothing_is_written_beside_the_examples(project: SampleProject):
    project.write("a/helper.py", "X = 1")
    script = project.write("a/x.py", "import helper; print(helper.X)")
    before = sorted(project.root.rglob("*"))
    assert run(script).output == "1\n"
    assert sorted(project.root.rglob("*")) == before


def test_only_plain_files_are_kept(project: SampleProject):
    script = project.write(
        "x.py", "import os; os.symlink('/etc/hosts', 'link'); os.mkfifo('pipe'); os.mkdir('d'); open('f', 'w').close()"
    )
    assert run(script).files == {"f": ""}


def test_a_file_of_just_the_greatest_size_is_kept_and_a_larger_one_named(project: SampleProject):
    script = project.write("x.py", f"for n in ({KEPT_FILE}, {KEPT_FILE + 1}): open(str(n), 'w').write('x' * n)")
    left = run(script)
    assert set(left.files) == {str(KEPT_FILE)}
    assert left.files_left_out == (str(KEPT_FILE + 1),)


def test_all_files_together_are_kept_up_to_a_size(project: SampleProject):
    script = project.write("x.py", f"for n in range(10): open(str(n), 'w').write('x' * {KEPT_FILE})")
    left = run(script)
    assert sum(map(len, left.files.values())) == KEPT_FILES
    assert left.files_left_out == ("8", "9")


def test_two_runs_side_by_side_do_not_mix(project: SampleProject):
    text = """
        import multiprocessing, time
        def work(n):
            time.sleep(0.05)
            print({name!r}, n)
        if __name__ == "__main__":
            children = [multiprocessing.Process(target=work, args=(n,)) for n in range(3)]
            for child in children:
                child.start()
            for child in children:
                child.join()
    """
    scripts = [project.write(f"{name}.py", text.format(name=name)) for name in "ab"]
    left: dict[str, Run] = {}
    threads = [threading.Thread(target=lambda name=s.name, s=s: left.update({name: run(s)})) for s in scripts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name in "ab":
        assert sorted(left[f"{name}.py"].output.splitlines()) == [f"{name} {n}" for n in range(3)]
        assert left[f"{name}.py"].left_behind == ()


def test_when_it_is_to_stop_already_nothing_is_left_of_it(project: SampleProject):
    script = project.write("x.py", "import time; time.sleep(9)")
    stop = threading.Event()
    stop.set()
    with pytest.raises(Interrupted):
        run(script, stop=stop)
    commands = [process.info["cmdline"] or [] for process in psutil.process_iter(["cmdline"])]
    assert not any(str(script.path) in command for command in commands)


@pytest.mark.parametrize("linked", [False, True])
def test_the_scratch_folder_is_called_so(
    project: SampleProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linked: bool
):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / ("link" if linked else "real")))
    assert run(project.write("x.py", "import os; print(os.getcwd())")).output == "…/scratch\n"


def test_a_script_outside_any_project_can_be_run_and_nothing_is_written_next_to_it(tmp_path: Path):
    (tmp_path / "helper.py").write_text("X = 1")
    (tmp_path / "x.py").write_text("import helper; print(helper.X, __file__)")
    before = sorted(tmp_path.rglob("*"))
    assert run(Script.load(tmp_path / "x.py")).output == "1 …/x.py\n"
    assert sorted(tmp_path.rglob("*")) == before


def test_a_script_can_have_its_own_command(project: SampleProject):
    command = "command = ['/bin/sh', '-c', 'echo before; exec \"$0\" \"$1\" after', '{python}', '{file}']"
    script = project.write("x.py", "import sys; print(sys.argv)", command)
    assert run(script).output == "before\n['…/examples/x.py', 'after']\n"


class TestASupervisorThatCanNotStart:
    @pytest.fixture(autouse=True)
    def no_idle_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(client, "_IDLE", [])
        monkeypatch.setattr(client, "PATIENCE", 1000.0)  # it is not waited for

    def test_is_an_error_with_its_reason(self, project: SampleProject, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(client, "supervisor_environment", lambda: {"PYTHONPATH": "/nowhere"})
        monkeypatch.setattr(client, "SUPERVISOR", "measured.runner.no_such_module")
        with pytest.raises(OSError, match=r"can't run measured's supervisor: .*no_such_module"):
            run(project.write("x.py", ""))

    def test_is_an_error_if_it_dies_without_a_word(self, project: SampleProject, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(client, "SUPERVISOR", "this")  # prints to stdout, but no READY
        with pytest.raises(OSError, match="can't run measured's supervisor: it ended with exit code 0"):
            run(project.write("x.py", ""))


def test_a_relative_python_path_does_not_keep_a_supervisor_from_starting(tmp_path: Path):
    """It is relative to the folder that the client started in, which can be another one by now."""
    source = Path(client.__file__).parents[2]
    (tmp_path / "x.py").write_text("print('here')")
    text = (
        "import os; os.chdir('/'); from pathlib import Path; from measured.runner import run; "
        f"from measured.script import Script; print(run(Script.load(Path({str(tmp_path / 'x.py')!r}))).output)"
    )
    env = os.environ | {"PYTHONPATH": source.name}
    made = subprocess.run([sys.executable, "-c", text], cwd=source.parent, env=env, capture_output=True, check=False)
    assert made.stdout == b"here\n\n", made.stderr.decode()


def test_a_supervisor_imports_nothing_that_it_does_not_need():
    text = "import sys; before = set(sys.modules); import measured.runner.supervisor; print(*set(sys.modules) - before)"
    told = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True)
    imported = set(told.stdout.split())
    assert "measured.runner.posix" in imported
    needed = {"accounting", "leftovers", "output", "posix", "protocol", "supervisor"}
    ours = {name for name in imported if name.startswith("measured.")}
    assert ours == {"measured.runner", *(f"measured.runner.{name}" for name in needed)}
    assert not imported & {"psutil", "packaging", "tomllib", "asyncio", "yaml", "json"}


def test_the_version_changes_with_each_file_of_the_runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "runner"
    shutil.copytree(Path(client.__file__).parent, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(client, "__file__", str(folder / "client.py"))
    uncached = version.__wrapped__
    assert uncached() == version()
    versions = {uncached()}
    for path in sorted(folder.glob("*.py")):
        path.write_text(f"{path.read_text()}# changed\n")
        versions.add(uncached())
    (folder / "new.py").touch()
    versions.add(uncached())
    assert len(versions) == len(list(folder.glob("*.py"))) + 1
