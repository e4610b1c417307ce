"""The command line, as somebody types it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from measured.cli import main
from measured.project import Project
from measured.records.store import Store

from .conftest import SampleProject, alive


def test_list_names_every_example_with_its_title(project: SampleProject, capsys: pytest.CaptureFixture[str]):
    project.write("a/x.py", '"""The title"""\n', 'expect = "exit 1"')
    assert main(["list"]) == 0
    assert capsys.readouterr().out.split(maxsplit=3) == ["a/x.py", "exit", "1", "The title\n"]


def test_run_prints_the_output_and_a_verdict(project: SampleProject, capsys: pytest.CaptureFixture[str]):
    script = project.write("x.py", "print('hello')")
    assert main(["run", str(script.path)]) == 0
    assert capsys.readouterr().out.startswith("hello\nok      examples/x.py: exit 0, 0.")
    assert main(["run", "examples/x.py"]) == 0
    assert capsys.readouterr().out.rstrip().endswith("from the cache")
    assert main(["run", "--fresh", "examples/x.py"]) == 0
    assert "cache" not in capsys.readouterr().out


def test_run_takes_scripts_from_anywhere(project: SampleProject, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "hers.py").write_text("print('hers')")
    assert main(["run", str(tmp_path / "hers.py")]) == 0
    assert capsys.readouterr().out.startswith("hers\nok ")


def test_the_verdict_has_a_line_of_its_own(project: SampleProject, capsys: pytest.CaptureFixture[str]):
    for name, text in (("a.py", "print('no line end', end='')"), ("b.py", ""), ("c.py", "print('\\n')")):
        project.write(name, text)
    assert main(["run", *(f"examples/{name}.py" for name in "abc")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        *("no line end", "ok      examples/a.py", "ok      examples/b.py"),
        *("", "", "ok      examples/c.py"),
    ]


def test_run_tells_all_failures_together_at_the_end(project: SampleProject, capsys: pytest.CaptureFixture[str]):
    project.write("bad.py", "1 / 0")
    project.write("good.py", "print(1)")
    project.write("worse.py", "exit(2)")
    assert main(["run"]) == 1
    told = capsys.readouterr()
    assert [line.split()[0] for line in told.out.splitlines()] == ["FAILED", "ok", "FAILED"]
    assert "ZeroDivisionError" in told.err
    assert told.err.endswith("2 of 3 examples did not do what they declare.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "nonsense.py"], "nonsense.py:1: can't be read"),
        (["run", "bad.py", "worse.py"], "bad.py:1: is not valid Python: '(' was never closed"),
        (["run", "bad.py", "worse.py"], "worse.py:1: in the script's metadata: unknown key 'what'"),
        (["run", "--python", "nonsense"], "no interpreter 'nonsense' on the PATH"),
        (["run", "new.py"], "new.py needs Python >=3.99, this is 3."),
        (["record", "new.py"], "new.py is not in examples/; only examples have recordings"),
        (["record", "examples/new.py"], "new.py needs Python >=3.99, this is 3."),
        (["check", "nowhere"], "nowhere: no page was built"),
        (["finish", "nowhere"], "measured: nowhere: no page was built there"),
    ],
)
def test_what_can_not_be_done_is_told_in_one_message(
    project: SampleProject, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
):
    Path("bad.py").write_text("x = (")
    Path("worse.py").write_text("# /// script\n# what = 1\n# ///\n")
    for new in ("new.py", "examples/new.py"):
        Path(new).write_text('# /// script\n# requires-python = ">=3.99"\n# ///\n')
    assert main(arguments) == 1
    assert said in capsys.readouterr().err


def test_a_named_script_is_never_replayed_from_a_recording(project: SampleProject, capsys: pytest.CaptureFixture[str]):
    script = project.write("new.py", "print(1)", 'requires-python = ">=3.99"')
    Store(Project.find()).put_recording(script, project.record(script))
    assert main(["run"]) == 0
    assert "from a recording" in capsys.readouterr().out
    assert main(["run", "examples/new.py"]) == 1
    assert "examples/new.py needs Python >=3.99; name one" in capsys.readouterr().err


def test_record_writes_what_is_to_be_committed(project: SampleProject, capsys: pytest.CaptureFixture[str]):
    script = project.write("a/x.py", "print(1)")
    assert main(["record", "examples/a/x.py"]) == 0
    assert capsys.readouterr().out == "recorded: recordings/a/x.py.json\n"
    recording = Store(Project.find()).recording(script)
    assert recording
    assert recording.output == "1\n"


def test_outside_a_project_it_is_told_where_to_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("MKDOCS_CONFIG_DIR", raising=False)
    told = command(tmp_path, "list")
    _, error = told.communicate(timeout=30)
    assert told.returncode == 1
    assert "run this inside the project" in error
    assert "Traceback" not in error


def test_without_a_command_the_usage_is_told(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit, match="2"):
        main([])
    assert "usage: measured" in capsys.readouterr().err


def command(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "measured.cli", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("setting", ["exclusive = true", "repeat = 1"], ids=["alone", "beside others"])
def test_stopped_it_keeps_what_has_finished_and_leaves_no_process(
    project: SampleProject, tmp_path: Path, number: signal.Signals, setting: str
):
    told = tmp_path / "pid"
    done = project.write("a.py", "print('done')", setting)
    text = f"import os, time\nopen({str(told)!r}, 'w').write(str(os.getpid()))\ntime.sleep(99)"
    project.write("b.py", text, setting)
    running = command(project.root, "run")
    until = time.monotonic() + 30
    while not (told.exists() and told.read_text() and project_has(done.name)) and time.monotonic() < until:
        time.sleep(0.02)
    os.kill(running.pid, number)
    _, error = running.communicate(timeout=30)
    assert running.returncode == 130
    assert error.endswith("measured: stopped; what had finished is recorded\n")
    assert not alive(int(told.read_text()))
    assert main(["run", "examples/a.py"]) == 0


def project_has(name: str) -> bool:
    return any(Path(".measured").rglob(f"{name}.json"))


class TestSite:
    @pytest.fixture(autouse=True)
    def pages(self, project: SampleProject) -> None:
        project.write("x.py", "print('hello')")
        (project.root / "docs" / "index.md").write_text("# Home\n\n```example\nx.py\n```\n")

    def test_is_built_once_and_the_second_time_runs_nothing(
        self, project: SampleProject, capsys: pytest.CaptureFixture[str]
    ):
        assert main(["site"]) == 0
        assert "Examples: 1 ran, 0 came from the cache: " in capsys.readouterr().out
        assert main(["site"]) == 0
        told = capsys.readouterr().out
        assert "Examples: 0 ran, 1 came from the cache: " in told
        assert told.endswith(f"The site is in {project.root / 'site'}\n")
        assert "hello" in (project.root / "site" / "index.html").read_text()
        assert main(["check"]) == 0

    @pytest.mark.parametrize("failure", ["example", "example on no page", "page"])
    def test_is_as_it_was_when_something_fails(self, project: SampleProject, failure: str):
        (project.root / "site").mkdir()
        (project.root / "site" / "old").touch()
        if failure == "example":
            project.write("x.py", "1 / 0")
        elif failure == "example on no page":
            project.write("y.py", "1 / 0")
        else:
            (project.root / "docs" / "index.md").write_text("[x](nowhere.md)")
        assert main(["site"]) == 1
        assert [path.name for path in (project.root / "site").iterdir()] == ["old"]

    def test_clean_forgets(self, capsys: pytest.CaptureFixture[str]):
        assert main(["site"]) == 0
        assert main(["clean"]) == 0
        capsys.readouterr()
        assert main(["site"]) == 0
        assert "Examples: 1 ran" in capsys.readouterr().out


@pytest.mark.parametrize("site", ["good", "bad"])
def test_check_tells_of_each_page(project: SampleProject, site: str, capsys: pytest.CaptureFixture[str]):
    Path("site").mkdir()
    Path("site/index.html").write_text('<p class="measured-failed">' if site == "bad" else "<p>")
    assert main(["check"]) == (site == "bad")
    said = "index.html: a fence failed" if site == "bad" else "site: no failed run, no stray traceback"
    assert capsys.readouterr().err == f"{said}\n"


def test_finish_makes_no_site_where_there_is_none(project: SampleProject):
    assert main(["finish", "nowhere"]) == 1
    assert not Path("nowhere").exists()


def test_a_failed_run_is_not_recorded_for_others(project: SampleProject, capsys: pytest.CaptureFixture[str]):
    project.write("x.py", "1 / 0")
    assert main(["record", "examples/x.py"]) == 1
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert not Path("recordings").exists()


def test_a_store_in_the_way_is_told_in_one_line(project: SampleProject, capsys: pytest.CaptureFixture[str]):
    script = project.write("x.py", "")
    Path(".measured").write_text("in the way")
    assert main(["run", str(script.path)]) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("measured: records can't be written to .measured: ")


def test_the_installed_command_is_the_same(project: SampleProject):
    project.write("x.py", '"""The title"""')
    installed = Path(sys.executable).with_name("measured")
    told = subprocess.run([installed, "list"], capture_output=True, text=True, timeout=30, check=True)
    assert told.stdout.endswith("The title\n")


def test_another_interpreter_may_be_named_by_its_path(project: SampleProject, tmp_path: Path):
    project.write("x.py", "")
    (tmp_path / "python").symlink_to(sys.executable)
    assert main(["run", "examples/x.py", "--python", str(tmp_path / "python")]) == 0


def test_another_interpreter_may_be_named_by_a_relative_path(project: SampleProject):
    project.write("x.py", "")
    Path("python").symlink_to(sys.executable)
    assert main(["run", "examples/x.py", "--python", "./python"]) == 0


@pytest.mark.parametrize(
    "text", ["#!/bin/sh\nexit 3\n", "#!/bin/sh\necho hello\n", "hello\n"], ids=["fails", "says hello", "is a text"]
)
def test_what_is_no_interpreter_is_told(project: SampleProject, text: str, capsys: pytest.CaptureFixture[str]):
    project.write("x.py", "")
    python = project.root / "no-python"
    python.write_text(text)
    python.chmod(0o755)
    assert main(["run", "examples/x.py", "--python", str(python)]) == 1
    assert str(python) in capsys.readouterr().err
