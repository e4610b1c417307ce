"""Redaction: folders of this machine get short names that show, nothing else changes, and secrets are reported."""

import os
import re
import socket
import sys
from pathlib import Path

import pytest

from measured.project import Project
from measured.runner import Run, redact
from measured.runner.redact import redact_run
from measured.script import Script, Settings

from .conftest import SampleProject, run

SCRATCH = Path("/tmp/measured-k3x9")
LIBRARY = f"{redact.library_folder()}/python{sys.version_info[0]}.{sys.version_info[1]}"


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine of a user ann without secrets."""
    for variable in [name for name in os.environ if redact.SECRET_VARIABLE.search(name)]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setattr(redact, "_user_names", lambda: {"ann"})
    monkeypatch.setattr(redact, "_host_names", lambda: {"anns-laptop"})


def redacted(output: str = "", *, script: str = "", root: str = "/home/ann/guide", **texts: str | bytes) -> Run:
    """Return a run with this output, and with files of these names, after redaction."""
    project = Project(Path(root))
    made = Run("exit 0", output, wall=1.0, cpu=1.0, peak_memory=1, files=texts)
    path = Path(root, "examples/x.py")
    return redact_run(made, Script(project, path, "x.py", script, Settings(), "digest"), SCRATCH, sys.executable)


@pytest.mark.parametrize(
    ("output", "shown"),
    [
        ("/home/ann/guide/examples/pool/x.py", "…/examples/pool/x.py"),
        ('  File "/home/ann/guide/examples/x.py", line 3', '  File "…/examples/x.py", line 3'),
        ("in /home/ann/guide.", "in …."),
        ("/home/ann/.venv/bin/python", "~/.venv/bin/python"),
        ("/home/ann", "~"),
        ("/home/ann: no such folder", "~: no such folder"),
        ("at home in /home/ann.", "at home in ~."),
        ("/tmp/measured-k3x9/work/timeline.svg", "…/scratch/timeline.svg"),
        ("/tmp/measured-k3x9/tmp/pymp-1", "…/scratch/tmp/pymp-1"),
        (f'  File "{LIBRARY}/random.py", line 5', f'  File "…/lib/{Path(LIBRARY).name}/random.py", line 5'),
        ("file:///home/ann/guide/x", "file://…/x"),
    ],
)
def test_folders_of_this_machine_get_short_names(output: str, shown: str):
    assert redacted(output).output == shown


@pytest.mark.parametrize(
    "output",
    [
        "/home/anna",
        "/home/ann-old/x",
        "/home/ann.old/x",
        "/mnt/home/ann/x",
        '  File "/opt/other/lib/python3.13/random.py", line 5',
        '  File "<string>", line 1',
        "half of it: 1/2/3 at 0x7f00, 10,000 in 0.125 s",
        "I am ann on anns-laptop",
        "",
    ],
)
def test_nothing_else_is_rewritten(output: str):
    assert redacted(output).output == output


def test_numbers_are_never_touched():
    text = "pid 4242, 3.14 s, 1e-9, 0x7fffe0, -17, 2026-11-21 /home/ann/guide/examples/x9.py:31"
    assert re.findall(r"\d+", redacted(text).output) == re.findall(r"\d+", text)


def test_a_home_folder_that_is_the_root_hides_nothing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", "/")
    assert redacted("https://docs.python.org/etc/hosts").output == "https://docs.python.org/etc/hosts"


def test_the_middle_of_another_path_is_not_touched():
    assert redacted("/usr/src/linux", root="/src").output == "/usr/src/linux"


def test_every_text_of_a_run_is_redacted():
    made = redacted(text="in /home/ann/guide", data=b"/home/ann/guide\xff")
    assert made.files == {"text": "in …", "data": b"/home/ann/guide\xff"}


class TestLeaks:
    @pytest.mark.parametrize(
        ("text", "kinds"),
        [
            ("I am ann", ("user name",)),
            ("{'user': 'ann', 'node': 'anns-laptop'}", ("user name", "host name")),
            ("annual, joann, ann-marie, ann_1, the anns-laptops", ()),
            ("/home/ann/x", ()),  # shown as ~/x
            ("/mnt/ann/x", ("user name",)),
        ],
    )
    def test_a_name_in_an_output_or_a_file_is_one(self, text: str, kinds: tuple[str, ...]):
        assert redacted(text).leaks == kinds
        assert redacted(file=text).leaks == kinds
        assert redacted(**{text.replace("/", " "): ""}).leaks == (kinds if "/home" not in text else ("user name",))

    def test_words_of_the_script_are_none(self):
        assert redacted("hello ann", script="print('hello ann')").leaks == ()
        assert redacted("hello ann", script="print('hello annie')").leaks == ("user name",)

    TRACEBACK = """Traceback (most recent call last):
  File "…/lib/python3.13/asyncio/runners.py", line 195, in run
    return runner.run(
           ~~~~~~~~~~^
        main)
        ^^^^^
  File "…/examples/x.py", line 3, in main
    raise ValueError
ValueError
"""

    @pytest.mark.parametrize("margin", ["", "  | "])
    def test_source_lines_in_a_traceback_are_none(self, monkeypatch: pytest.MonkeyPatch, margin: str):
        monkeypatch.setattr(redact, "_user_names", lambda: {"runner"})
        text = "".join(margin + line for line in self.TRACEBACK.splitlines(keepends=True))
        assert redacted(text).leaks == ()
        assert redacted(text).output == text
        assert redacted(text + "runner\n").leaks == ("user name",)
        assert redacted(text.replace("in main", "in runner")).leaks == ("user name",)
        assert redacted(text.replace("ValueError\n", "ValueError: runner\n")).leaks == ("user name",)

    @pytest.mark.parametrize("name", ["root", "localhost", "", "ab"])
    def test_names_that_say_nothing_are_none(self, monkeypatch: pytest.MonkeyPatch, name: str):
        monkeypatch.setattr(redact, "_user_names", lambda: {name})
        monkeypatch.setattr(redact, "_host_names", lambda: {name})
        assert redacted(f"root, localhost, ab and {name}").leaks == ()

    @pytest.mark.parametrize(
        ("variable", "value", "leaks"),
        [
            ("GITHUB_TOKEN", "ghp-12345", True),
            ("aws_secret_access_id", "ghp-12345", True),
            ("DB_PASSWORD", "ghp-12345", True),
            ("API_KEY", "ghp-12345", True),
            ("GOOGLE_CREDENTIALS", "ghp-12345", True),
            ("GITHUB_TOKEN", "ghp-123", False),  # 7 characters
            ("EDITOR", "ghp-12345", False),
        ],
    )
    def test_the_value_of_a_secret_variable_is_one(
        self, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, leaks: bool
    ):
        monkeypatch.setenv(variable, value)
        kinds = (f"value of the environment variable {variable}",) if leaks else ()
        assert redacted(f"url=https://{value}@example.org").leaks == kinds
        assert redacted(value, script=f"print({value!r})").leaks == ()
        assert not any(value in kind for kind in kinds)


class TestRealRuns:
    def test_of_a_user_called_runner_leave_source_lines_as_they_are(
        self, project: SampleProject, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(redact, "_user_names", lambda: {"runner"})
        left = run(project.write("x.py", "import asyncio\nasync def main(): 1 / 0\nasyncio.run(main())"))
        assert "    return runner.run(main)\n" in left.output
        assert left.leaks == ()

    def test_that_print_a_secret_leak_it(self, project: SampleProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("A_TOKEN", "s3cr3t-s3cr3t")
        (tmp_path / "stolen").write_text("s3cr3t-s3cr3t")
        left = run(project.write("x.py", f"print(open({str(tmp_path / 'stolen')!r}).read())"))
        assert left.output == "s3cr3t-s3cr3t\n"
        assert left.leaks == ("value of the environment variable A_TOKEN",)

    def test_that_write_a_secret_to_a_file_leak_it(self, project: SampleProject, tmp_path: Path):
        (tmp_path / "hostname").write_text("anns-laptop\n")
        left = run(project.write("x.py", f"open('copy', 'w').write(open({str(tmp_path / 'hostname')!r}).read())"))
        assert left.files == {"copy": "anns-laptop\n"}
        assert left.leaks == ("host name",)

    def test_with_another_interpreter_show_its_library_by_its_short_name(self, project: SampleProject, tmp_path: Path):
        python = tmp_path / "venv" / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.symlink_to(sys.executable)
        (tmp_path / "venv" / "pyvenv.cfg").write_text(f"home = {Path(sys.executable).resolve().parent}\n")
        text = "import sysconfig\nfor name in ('stdlib', 'purelib'): print(sysconfig.get_path(name))"
        library = f"…/lib/{Path(LIBRARY).name}"
        left = run(project.write("x.py", text), python=str(python))
        assert left.output.splitlines() == [library, f"{library}/site-packages"]


def test_the_names_of_user_and_host_are_the_systems(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.undo()
    monkeypatch.setenv("LOGNAME", "ann")
    monkeypatch.setattr(socket, "gethostname", lambda: "laptop.example.org")
    assert "ann" in redact._user_names()
    assert redact._host_names() == {"laptop.example.org", "laptop"}
