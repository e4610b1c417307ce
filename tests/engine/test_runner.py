"""Isolation: what one run gets, and that it changes nothing for the next, the other, or the project."""

import json
import os
import tempfile
import threading
from pathlib import Path

import psutil
import pytest

from measured.runner import Interrupted, Run, run
from measured.runner.leftovers import KEPT_FILE, KEPT_FILES

from .conftest import SampleProject


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
