"""`measured serve`: pages from the start, filled in by runs, built again after changes; nothing left at the end."""

import contextlib
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import psutil
import pytest

from measured.cli import main
from measured.project import Project
from measured.serve import Handler, Preview, Serving, _listening

from .conftest import SampleProject, alive

LIMIT = 60.0
"""Seconds, generous, in which something has to happen."""
TAG = re.compile(rb'<script src="/measured-serve\.js[^>]*></script>')
SLOW = "import time\ntime.sleep(2)\nprint('the out' 'put')\n"
PENDING = "the output will appear here"


@dataclass
class Served:
    """A server in another process."""

    process: subprocess.Popen[str]
    address: str

    def get(self, path: str = "") -> bytes:
        """Return the content at a path."""
        with urlopen(self.address + path, timeout=30) as answer:
            return bytes(answer.read())

    def wait(self, shown: Callable[[str], bool], path: str = "") -> str:
        """Return a page as soon as it is as wanted."""
        until, page = time.monotonic() + LIMIT, ""
        while time.monotonic() < until:
            with contextlib.suppress(URLError):
                page = self.get(path).decode()
                if shown(page):
                    return page
            time.sleep(0.1)
        raise AssertionError(f"not shown in {LIMIT} s; the page is {page}")

    def state(self, wanted: Callable[[dict[str, object]], bool], page: str = "/") -> dict[str, object]:
        """Return the first state of that kind that a page is told."""
        until = time.monotonic() + LIMIT
        with urlopen(f"{self.address}measured-serve/events?page={page}", timeout=LIMIT) as events:
            for line in events:
                if line.startswith(b"data: ") and wanted(state := json.loads(line[6:])):
                    return dict(state)
                assert time.monotonic() < until
        raise AssertionError("the server ended")

    def stop(self) -> int:
        """Press Ctrl-C, and return the exit code."""
        self.process.send_signal(signal.SIGINT)
        self.process.communicate(timeout=LIMIT)
        return self.process.returncode


@pytest.fixture
def served(project: SampleProject) -> Iterator[Served]:
    """Serve a project with a slow example on one page, and prose on another."""
    with serving(project, SLOW) as server:
        yield server


@contextlib.contextmanager
def serving(project: SampleProject, text: str) -> Iterator[Served]:
    project.write("slow.py", text)
    (project.root / "docs" / "index.md").write_text("# Home\n\n```example\nslow.py\n```\n")
    (project.root / "docs" / "prose.md").write_text("# Prose\n\nOf old.\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "measured.cli", "serve", "--port", "0"],
        cwd=project.root,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stderr
    found = re.search(r"http://\S+/", process.stderr.readline())
    assert found
    try:
        yield Served(process, found[0])
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


def test_a_page_that_is_not_there_yet_can_load_itself_again():
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, preview=Preview()))
    with _listening(server), pytest.raises(HTTPError) as answer:
        urlopen(f"http://127.0.0.1:{server.server_port}/guide/", timeout=30)
    assert TAG.search(answer.value.read())
    answer.value.close()


def test_an_example_that_fails_beside_others_is_tried_again(project: SampleProject, tmp_path: Path):
    text = f"import pathlib\npath = pathlib.Path({str(tmp_path / 'tried')!r})\n"
    with serving(
        project, text + "if not path.exists():\n    path.touch()\n    1 / 0\nprint('the out' 'put')"
    ) as server:
        server.wait(lambda page: "the output" in page and PENDING not in page)
        server.state(lambda state: not state["problems"])


def test_changed_settings_of_the_project_hold(served: Served, project: SampleProject):
    served.wait(lambda page: "Home" in page)
    (project.root / "pyproject.toml").write_text("[tool.measured]\nexample = 'x'\n")
    served.state(lambda state: "unknown key 'example'" in str(state["problems"]))
    (project.root / "pyproject.toml").write_text("[tool.measured]\nexamples = 'docs'\n")
    told = served.state(lambda state: "docs/slow.py: there is no such example" in str(state["problems"]))
    assert "unknown key" not in str(told["problems"])


def test_an_outcome_of_a_script_that_was_edited_meanwhile_is_not_shown(project: SampleProject):
    old = project.outcome(project.write("x.py", "print('old')"))
    serving = Serving(Project.find(), "mkdocs", Preview())
    new = project.outcome(project.write("x.py", "print('new')"))
    for outcome in (new, old):
        serving._done(outcome)
    assert serving.outcomes["x.py"] == new


def test_an_output_is_announced_then_shown_and_the_pages_are_those_of_the_site(served: Served, project: SampleProject):
    first = served.wait(lambda page: PENDING in page or "the output" in page)
    assert PENDING in first
    served.wait(lambda page: "the output" in page and PENDING not in page)
    served.state(lambda state: not state["progress"])
    assert main(["site"]) == 0
    for path, file in (("", "index.html"), ("prose/", "prose/index.html")):
        with_tag = served.get(path)
        assert TAG.search(with_tag)
        assert TAG.sub(b"", with_tag) == (project.root / "site" / file).read_bytes()
    for file in ("assets/measured.css", "examples/slow.py"):
        assert served.get(file) == (project.root / "site" / file).read_bytes()


def test_a_changed_example_and_a_changed_page_are_shown_and_only_their_pages_reload(
    served: Served, project: SampleProject
):
    served.wait(lambda page: "the output" in page and PENDING not in page)
    served.state(lambda state: not state["progress"])
    home, prose = (served.state(bool, page)["page"] for page in ("/", "/prose/"))
    project.write("slow.py", "print('chan' 'ged')")
    served.wait(lambda page: "changed" in page)
    assert served.state(bool)["page"] != home
    assert served.state(bool, "/prose/")["page"] == prose
    (project.root / "docs" / "prose.md").write_text("# Prose\n\nOf new.\n")
    served.wait(lambda page: "Of new." in page, "prose/")


def test_a_broken_page_stays_as_it_was_and_the_error_is_told_with_its_line(served: Served, project: SampleProject):
    served.wait(lambda page: "the output" in page and PENDING not in page)
    index = project.root / "docs" / "index.md"
    index.write_text("# Home\n\n```example\nslwo.py\n```\n")
    told = served.state(lambda state: bool(state["problems"]))
    assert "docs/index.md:" in str(told["problems"])
    assert "the output" in served.get().decode()
    index.write_text("# Home again\n")
    served.wait(lambda page: "Home again" in page)
    assert served.state(bool)["problems"] == []


def test_a_broken_configuration_leaves_the_last_pages(served: Served, project: SampleProject):
    served.wait(lambda page: "Home" in page)
    configuration = project.root / "mkdocs.yml"
    good = configuration.read_text()
    configuration.write_text("nav: [\n")
    served.state(lambda state: "mkdocs.yml" in str(state["problems"]) or "YAML" in str(state["problems"]))
    assert "Home" in served.get().decode()
    configuration.write_text(good)
    served.state(lambda state: not state["problems"])


def test_an_example_that_fails_is_told_and_is_shown_again_when_fixed(served: Served, project: SampleProject):
    served.wait(lambda page: "the output" in page and PENDING not in page)
    project.write("slow.py", "1 / 0")
    told = served.state(lambda state: "slow.py did not do what it declares" in str(state["problems"]))
    assert "ZeroDivisionError" in str(told["problems"])
    project.write("slow.py", "print('fi' 'xed')")
    served.wait(lambda page: "fixed" in page)
    served.state(lambda state: not state["problems"])


def test_ctrl_c_ends_runs_and_builds_at_once_and_leaves_nothing(served: Served, project: SampleProject, tmp_path: Path):
    told = tmp_path / "pid"
    text = f"import os, time\nopen({str(told)!r}, 'w').write(str(os.getpid()))\ntime.sleep(50)"
    served.wait(lambda page: "Home" in page)
    project.write("endless.py", text)
    until = time.monotonic() + LIMIT
    while not (told.exists() and told.read_text()) and time.monotonic() < until:
        time.sleep(0.05)
    (project.root / "docs" / "prose.md").write_text("# Prose\n\nA build is on its way.\n")
    children = psutil.Process(served.process.pid).children(recursive=True)
    assert served.stop() == 130
    until = time.monotonic() + LIMIT
    pids = [int(told.read_text()), *(child.pid for child in children)]
    while any(map(alive, pids)) and time.monotonic() < until:
        time.sleep(0.05)
    assert [pid for pid in pids if alive(pid)] == []
    assert [path.name for path in (project.root / ".measured").glob("serve-*")] == []


def test_the_address_must_be_free(served: Served, capsys: pytest.CaptureFixture[str]):
    port = served.address.rstrip("/").rpartition(":")[2]
    assert main(["serve", "--port", port]) == 1
    assert f"can't serve at 127.0.0.1:{port}: " in capsys.readouterr().err


def test_addresses_that_are_not_pages(served: Served):
    served.wait(lambda page: "Home" in page)
    for path in ("nowhere/", "assets/", "../mkdocs.yml", "%2e%2e/%2e%2e/mkdocs.yml", "nowhere.css"):
        connection = HTTPConnection(served.address.split("/")[2], timeout=30)
        connection.request("GET", f"/{path}")
        answer = connection.getresponse()
        assert (path, answer.status) == (path, 404)
        assert b"site_name" not in answer.read()
    with urlopen(f"{served.address}prose", timeout=30) as answer:  # a folder without its slash is redirected
        assert answer.url.endswith("/prose/")
    with pytest.raises(HTTPError, match="404"):
        served.get("nowhere/")
