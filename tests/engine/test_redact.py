"""Clean-ups: folders of this machine get short names, and nothing else of an output changes."""

import getpass
import re
import socket
from pathlib import Path

import pytest

from measured.runner import redact as clean_ups
from measured.runner.redact import clean
from measured.script import Script, Settings

SCRATCH = Path("/tmp/measured-k3x9")


@pytest.fixture(autouse=True)
def somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A project in the home folder of somebody."""
    monkeypatch.setenv("MKDOCS_CONFIG_DIR", "/home/ann/guide")
    monkeypatch.setenv("HOME", "/home/ann")


def cleaned(output: str, script: str = "") -> str:
    path = Path("/home/ann/guide/examples/x.py")
    return clean(output, Script(path, "x.py", script, Settings(), "digest"), SCRATCH)


@pytest.mark.parametrize(
    ("output", "shown"),
    [
        ("/home/ann/guide/examples/pool/x.py", "examples/pool/x.py"),
        ('  File "/home/ann/guide/examples/x.py", line 3', '  File "examples/x.py", line 3'),
        ("/home/ann/.venv/bin/python", "~/.venv/bin/python"),
        ("/home/ann", "~"),
        ("/home/ann: no such folder", "~: no such folder"),
        ("/home/anna", "/home/anna"),
        ("/home/ann-old/x", "/home/ann-old/x"),
        ("/tmp/measured-k3x9/work/timeline.svg", "scratch/timeline.svg"),
        ("/tmp/measured-k3x9/tmp/pymp-1", "scratch/tmp/pymp-1"),
        ('  File "/opt/py/lib/python3.13/random.py", line 5', '  File "lib/python3.13/random.py", line 5'),
        ('  File "/usr/lib/python3.14t/queue.py", line 5', '  File "lib/python3.14t/queue.py", line 5'),
        (f"{clean_ups.library_folder()}/python3.x/os.py", "lib/python3.x/os.py"),
        ('  File "<string>", line 1', '  File "<string>", line 1'),
        ("/home/anna/guide/x.py", "/home/anna/guide/x.py"),
        ("half of it: 1/2/3 at 0x7f00, 10,000 in 0.125 s", "half of it: 1/2/3 at 0x7f00, 10,000 in 0.125 s"),
        ("", ""),
    ],
)
def test_folders_of_this_machine_get_short_names(output: str, shown: str):
    assert cleaned(output) == shown


def test_numbers_are_never_touched():
    text = "pid 4242, 3.14 s, 1e-9, 0x7fffe0, -17, 2026-11-21 /home/ann/guide/examples/x9.py:31"
    assert re.findall(r"\d+", cleaned(text)) == re.findall(r"\d+", text)


def test_a_home_folder_that_is_the_root_hides_nothing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", "/")
    assert cleaned("https://docs.python.org/etc/hosts") == "https://docs.python.org/etc/hosts"


@pytest.mark.parametrize(
    ("root", "home", "output"), [("/src", "/home/ann", "/usr/src/linux"), ("/work", "/root", "/mnt/root/x")]
)
def test_the_middle_of_another_path_is_not_touched(monkeypatch: pytest.MonkeyPatch, root: str, home: str, output: str):
    monkeypatch.setenv("MKDOCS_CONFIG_DIR", root)
    monkeypatch.setenv("HOME", home)
    assert cleaned(output) == output


@pytest.mark.parametrize(
    ("output", "script", "shown"),
    [
        ("I am ann on anns-laptop", "", "I am user on host"),
        ("{'user': 'ann', 'node': 'anns-laptop'}", "", "{'user': 'user', 'node': 'host'}"),
        ("annual, joann, ann-marie, ann_1", "", "annual, joann, ann-marie, ann_1"),
        ("hello ann", "print('hello ann')", "hello ann"),
        ("root and localhost", "", "root and localhost"),
    ],
)
def test_names_of_host_and_user_are_hidden_unless_the_script_has_them(
    monkeypatch: pytest.MonkeyPatch, output: str, script: str, shown: str
):
    monkeypatch.setattr(clean_ups, "_names", lambda: (("anns-laptop", "host"), ("ann", "user")))
    assert cleaned(output, script) == shown


@pytest.mark.parametrize("name", ["root", "localhost", ""])
def test_names_that_tell_nothing_stay(monkeypatch: pytest.MonkeyPatch, name: str):
    monkeypatch.setattr(socket, "gethostname", lambda: name)
    monkeypatch.setattr(getpass, "getuser", lambda: name)
    assert clean_ups._names.__wrapped__() == ()
