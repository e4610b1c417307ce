"""The command line, as it is typed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
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


def test_a_script_gets_ctrl_c_even_if_the_build_is_a_background_job(project: SampleProject):
    send = "    os.kill(os.getpid(), signal.SIGINT)"
    script = project.write("x.py", f"import os, signal\ntry:\n{send}\nexcept KeyboardInterrupt:\n    print('got it')")
    line = ["sh", "-c", 'trap "" INT; exec "$@"', "sh", sys.executable, "-m", "measured.cli", "run", str(script.path)]
    done = subprocess.run(line, cwd=project.root, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.startswith("got it"), done.stderr


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
    assert "2 of 3" in told.err.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["run", "nonsense.py"], 2, "nonsense.py: there is no such file"),
        (["run", "examples"], 2, "measured: examples: is a folder; name its files\n"),
        (["run", "bad.py", "worse.py"], 1, "bad.py:1: is not valid Python 3."),
        (["run", "bad.py", "worse.py"], 1, "worse.py:1: in the script's metadata: unknown key 'what'"),
        (["run", "--python", "nonsense"], 2, "no interpreter 'nonsense' on the PATH"),
        (["run", "new.py"], 1, "new.py needs Python >=3.99, this is 3."),
        (["run", "new.py"], 1, "; name a Python that fits >=3.99:  measured run new.py --python PYTHON\n"),
        (["run", "new.py"], 1, "\n1 of 1 scripts failed or can't run here.\n"),
        (["record", "new.py"], 2, "new.py is not in examples/; only examples have recordings"),
        (["record", "examples/new.py"], 1, "new.py needs Python >=3.99, this is 3."),
        (["record", "examples/new.py"], 1, "fits >=3.99:  measured record examples/new.py --python PYTHON\n"),
        (["serve", "--host", "no host", "--port", "0"], 1, "measured: can't serve at no host:0: "),
        (["check", "nowhere"], 1, "nowhere: no page was built"),
        (["site", "--builder", "mkdocs"], 1, "examples/broken.py:1: is not valid Python"),
        (["report"], 1, "examples/broken.py:1: is not valid Python"),
    ],
)
def test_a_failure_is_one_message_with_an_exit_code(
    project: SampleProject, arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
):
    Path("bad.py").write_text("x = (")
    Path("worse.py").write_text("# /// script\n# what = 1\n# ///\n")
    for new in ("new.py", "examples/new.py"):
        Path(new).write_text('# /// script\n# requires-python = ">=3.99"\n# ///\n')
    if arguments[0] in ("site", "report"):
        Path("examples/broken.py").write_text("x = (")
    assert main(arguments) == code
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("```example\nx.py\n```\n\n```example\ny.py\n```\n", "docs/index.md:5: "),
        ("```example\nrun: [\n```\n", ": the body is not YAML"),
        ("```computed\n{{ 1 + }}\n```\n", "docs/index.md:2: "),
        ("```computed\n{{ nothing }}\n```\n", "docs/index.md:2: "),
    ],
    ids=["unknown example", "broken YAML", "broken template", "undefined name"],
)
def test_a_broken_fence_is_named_with_its_page_and_line(
    project: SampleProject, page: str, said: str, capsys: pytest.CaptureFixture[str]
):
    if "computed" not in Path("mkdocs.yml").read_text():
        with Path("mkdocs.yml").open("a") as file:
            file.write(
                "        - name: computed\n          class: computed\n"
                "          format: !!python/name:measured.fences.formatter\n"
            )
    project.write("x.py", "print(1)")
    Path("docs/index.md").write_text(page)
    assert main(["site"]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told
    assert not Path("site").exists()


def test_scripts_that_a_page_compares_are_run_in_turns(project: SampleProject, monkeypatch: pytest.MonkeyPatch):
    for name in "abc":
        project.write(f"{name}.py", "", "exclusive = true")
    Path("docs/index.md").write_text("```compare\nA: a.py\nB: b.py\n```\n")
    asked: list[object] = []

    def ensure(*_: object, groups: Iterable[object], **__: object) -> list[object]:
        asked.append(list(groups))
        return []

    monkeypatch.setattr("measured.cli.ensure", ensure)
    assert main(["run"]) == 0
    assert main(["run", "examples/a.py", "examples/b.py"]) == 0
    assert asked == [[("a.py", "b.py")]] * 2


def test_a_named_script_is_never_replayed_from_a_recording(project: SampleProject, capsys: pytest.CaptureFixture[str]):
    script = project.write("new.py", "print(1)", 'requires-python = ">=3.99"')
    Store(Project.find()).put_recording(script, project.record(script))
    assert main(["run"]) == 0
    assert "from a recording" in capsys.readouterr().out
    assert main(["run", "examples/new.py"]) == 1
    assert "examples/new.py needs Python >=3.99" in capsys.readouterr().err


def test_record_writes_what_is_to_be_committed(project: SampleProject, capsys: pytest.CaptureFixture[str]):
    script = project.write("a/x.py", "print(1)")
    assert main(["record", "examples/a/x.py"]) == 0
    assert capsys.readouterr().out == "recorded: recordings/a/x.py.json\n"
    recording = Store(Project.find()).recording(script)
    assert recording
    assert recording.output == "1\n"


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("echo 'true (GNU coreutils) 9.1'; echo 'License GPLv3+'", "it is not a Python interpreter"),
        ("exit 1", "it is not a Python interpreter"),
        ("test $1 = --version && echo Python 2.7.18 >&2", "it is Python 2.7.18, and 3.9 is the oldest that scripts "),
        ("test $1 = --version && echo Python 3.8.1", "it is Python 3.8.1, and 3.9 is the oldest that scripts "),
        ("test $1 = --version && echo Python 3.12.1", "it is Python 3.12.1, but can't tell more: "),
    ],
)
def test_a_program_that_cannot_run_scripts_is_refused_in_one_line(
    project: SampleProject, program: str, reason: str, capsys: pytest.CaptureFixture[str]
):
    project.write("x.py", "")
    other = project.root / "other"
    other.write_text(f"#!/bin/sh\n{program}\n")
    other.chmod(0o755)
    assert main(["run", "--python", str(other)]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"measured: {other} can't run scripts: {reason}")
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    "configured",
    [
        "  - pymdownx.superfences\n",
        "  - pymdownx.superfences\n  - pymdownx.highlight: {anchor_linenums: true}\n",
        "  - pymdownx.superfences\n  - pymdownx.highlight: {use_pygments: false}\n",
    ],
)
def test_a_fence_that_is_not_registered_fails_the_build_and_the_check(
    project: SampleProject, configured: str, capsys: pytest.CaptureFixture[str]
):
    settings = Path("mkdocs.yml").read_text().partition("markdown_extensions:")[0]
    Path("mkdocs.yml").write_text(f"{settings}markdown_extensions:\n{configured}site_dir: site\n")
    project.write("x.py", "print(1)")
    shown = "~~~md\n```figure\nrun: x.py\n```\n~~~\n"
    Path("docs/index.md").write_text(f"# A\n\n```example\nx.py\n```\n\n```computed\n{{{{ 'a' }}}}\nb\n```\n\n{shown}")
    Path("docs/shown.md").write_text(f"# B\n\n{shown}\n```text\nx.py\n```\n")
    said = [
        f"index.html: the `{kind}` fence was not rendered; register it under pymdownx.superfences in mkdocs.yml"
        for kind in ("example", "computed")
    ]
    assert main(["site"]) == 1
    told = capsys.readouterr().err
    assert [line.removeprefix("measured: ") for line in told.splitlines() if ".html: " in line] == said
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], check=True, capture_output=True, timeout=60)
    assert main(["check"]) == 1
    assert capsys.readouterr().err.splitlines() == said


def test_help_lists_one_example_or_several(capsys: pytest.CaptureFixture[str]):
    for name, title in (("list", "\nexample:\n"), ("run", "\nexamples:\n")):
        with pytest.raises(SystemExit, match="0"):
            main([name, "--help"])
        assert title in capsys.readouterr().out


def test_outside_a_project_a_command_that_needs_one_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("MKDOCS_CONFIG_DIR", raising=False)
    told = command(tmp_path, "list")
    _, error = told.communicate(timeout=30)
    assert told.returncode == 2
    assert "mkdocs.yml" in error
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
@pytest.mark.parametrize("setting", ["exclusive = true", "timeout = 99"], ids=["exclusive", "side by side"])
def test_stopped_it_keeps_finished_records_and_leaves_no_process(
    project: SampleProject, tmp_path: Path, number: signal.Signals, setting: str
):
    told = tmp_path / "pid"
    done = project.write("a.py", "print('done')")
    text = f"import os, time\nopen({str(told)!r}, 'w').write(str(os.getpid()))\ntime.sleep(99)"
    project.write("b.py", text, setting)
    running = command(project.root, "run")
    until = time.monotonic() + 30
    while not (told.exists() and told.read_text() and project_has(done.name)) and time.monotonic() < until:
        time.sleep(0.02)
    os.kill(running.pid, number)
    _, error = running.communicate(timeout=30)
    assert running.returncode == 130
    assert error.splitlines()[-1].startswith("measured: stopped")
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
    assert ("index.html: a fence failed" in capsys.readouterr().err) == (site == "bad")


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
def test_a_file_that_is_no_interpreter_is_wrong_usage(
    project: SampleProject, text: str, capsys: pytest.CaptureFixture[str]
):
    project.write("x.py", "")
    python = project.root / "no-python"
    python.write_text(text)
    python.chmod(0o755)
    assert main(["run", "examples/x.py", "--python", str(python)]) == 2
    assert str(python) in capsys.readouterr().err


def test_run_outside_any_project_prints_everything_and_writes_nothing(tmp_path: Path):
    (tmp_path / "hello.py").write_text("print('hello')")
    running = command(tmp_path, "run", "hello.py")
    output, _ = running.communicate(timeout=30)
    assert running.returncode == 0
    assert output.startswith("hello\nok ")
    assert " s" in output
    assert [path.name for path in tmp_path.iterdir()] == ["hello.py"]


COMMANDS = ["run", "list", "record", "report", "site", "serve", "check", "clean"]


def test_help_names_every_command_and_every_exit_code(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    told = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n    {name}" not in told] == []
    assert [code for code in (0, 1, 2, 130) if f"\n  {code} " not in told] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_each_command_has_an_example(name: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit, match="0"):
        main([name, "--help"])
    assert f"\n  measured {name}" in capsys.readouterr().out.partition("\nexample")[2].replace("MEASURED_ROUNDS=1 ", "")


def test_the_public_names_are_there_and_the_package_is_light():
    import measured

    assert all(getattr(measured, name) for name in measured.__all__)
    code = "import sys, measured; print(len([name for name in sys.modules if name.startswith('measured')]))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)
    assert told.stdout == "1\n"


def test_records_made_by_the_public_interface_can_be_compared(project: SampleProject):
    import measured

    one, other = (project.write(name, f"print({name!r})", "exclusive = true") for name in ("a.py", "b.py"))
    found = measured.record(one, other)
    assert [record.output for record in found] == ["a.py\n", "b.py\n"]
    assert measured.compare(*found).ratio
    with pytest.raises(RuntimeError, match=r"bad\.py"):
        measured.record(project.write("bad.py", "1 / 0"))
