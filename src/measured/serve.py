"""Serve the pages that `measured site` builds, from the first seconds on, while their runs are still being made.

The main thread runs scripts: all once, then in all rounds. Another one builds pages, in a process for each build,
whenever outcomes or files have changed. A third watches files, and a fourth runs changed scripts once. The HTTP server
answers in further threads. They share one `Preview`.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import psutil

from measured.build import Build, MissingRecord
from measured.fences import FenceError
from measured.fences.pages import comparison_groups
from measured.progress import Console
from measured.project import SETTINGS_FILE, Project, ProjectError
from measured.records.store import Store, StoreError
from measured.runner import locks
from measured.runner.protocol import Interrupted
from measured.schedule import Outcome, ensure, recorded
from measured.script import Script, ScriptError, readable
from measured.site import BuildError, Pages, build_apart, configuration, kill_tree

FIRST = Path(__file__).with_name("serving")
"""The folder that is served until the first pages are there."""
SCRIPT = "measured-serve.js"
TAG = re.compile(rb'<script src="/measured-serve\.js\?page=(\w+)"></script>')
EVENTS = "/measured-serve/events"
POLL = 0.5
"""Seconds between two looks at the files."""
PAUSE = 3
"""Times the length of a build that pass before the next one: runs need the CPUs too."""
PATIENCE = 10.0
"""Seconds for which the first runs wait for the first pages."""
EXPECTED = (ScriptError, StoreError, FenceError, BuildError, OSError, subprocess.SubprocessError)
"""Errors that an edit can cause, and another one can fix."""
MESSAGE = re.compile(r"^(?=WARNING |ERROR )", re.MULTILINE)
"""Beginning of each message of a builder."""


class Preview:
    """State that the threads share: the folder of the pages, progress, and problems by their origin."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.progress = ""
        self.problems: dict[str, list[str]] = {}
        self.closed = False
        self.version = 0
        self.changed = threading.Condition()

    def update(self, **values: Any) -> None:
        """Set attributes and wake whatever waits for a change."""
        with self.changed:
            if all(getattr(self, name) == value for name, value in values.items()):
                return
            vars(self).update(values)
            self.version += 1
            self.changed.notify_all()

    def report(self, origin: str, problems: Iterable[str]) -> list[str]:
        """Replace the problems of one origin. Returns those that are new."""
        told = list(problems)
        with self.changed:  # other threads report too
            before = self.problems.get(origin, [])
            self.update(problems={**self.problems, origin: told})
        return [problem for problem in told if problem not in before]

    def wait(self, version: int, seconds: float) -> int:
        """Wait until the state differs from a version, at most so long. Returns its version."""
        with self.changed:
            self.changed.wait_for(lambda: self.closed or self.version != version, seconds)
            return self.version


class Handler(SimpleHTTPRequestHandler):
    """Answers with the files of the preview's folder, and tells each page its state."""

    def __init__(self, *arguments: Any, preview: Preview) -> None:
        self.preview = preview
        super().__init__(*arguments, directory=str(preview.folder or FIRST))

    def do_GET(self) -> None:
        """Answer a request."""
        parts = urlsplit(self.path)
        with contextlib.suppress(ConnectionError):
            if parts.path == EVENTS:
                self._send_events(parse_qs(parts.query).get("page", ["/"])[0])
            else:
                super().do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page for an unknown address."""
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(page.read_bytes())

    def list_directory(self, _: Any) -> None:
        """Refuse to list a folder without a page, as the site's host does."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Keep browsers from showing what they remember."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing: the terminal is for runs and builds."""

    def _send_events(self, address: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        preview, version = self.preview, -1
        while not preview.closed:
            version = preview.wait(version, 10)
            self.directory = str(preview.folder or FIRST)
            state = {
                "page": self._version(address),
                "progress": preview.progress,
                "problems": [problem for problems in preview.problems.values() for problem in problems],
            }
            self.wfile.write(f"data: {json.dumps(state)}\n\n".encode())
            self.wfile.flush()

    def _version(self, address: str) -> str:
        """Return the version of the page at an address, as its script tag has it; empty where it has none."""
        path = Path(self.translate_path(address))
        for page in (path / "index.html", path, Path(self.directory, "404.html")):
            with contextlib.suppress(OSError):
                found = TAG.search(page.read_bytes())
                return found[1].decode() if found else ""
        return ""


def add_tags(folder: Path) -> None:
    """Add the script to a site, and a tag with the page's version at the end of each page."""
    sha = hashlib.sha256()
    for path in sorted(path for suffix in ("css", "js") for path in folder.rglob(f"*.{suffix}")):
        if path.parent.name != "search":  # the index changes with every page
            sha.update(path.read_bytes())
    for path in folder.rglob("*.html"):
        page = path.read_bytes()
        version = hashlib.sha256(page + sha.digest()).hexdigest()[:16]
        tag = f'<script src="/{SCRIPT}?page={version}"></script>'.encode()
        before, body, after = page.rpartition(b"</body>")
        path.write_bytes(before + tag + body + after if body else page + tag)
    shutil.copyfile(FIRST / SCRIPT, folder / SCRIPT)


class PreviewConsole(Console):
    """Tells the terminal and the pages."""

    def __init__(self, preview: Preview, stop: threading.Event) -> None:
        super().__init__()
        self.preview, self.stop = preview, stop

    def __call__(self, line: str) -> None:
        """Write a line to the terminal; end the runs of this thread if the server stops."""
        if self.stop.is_set():
            raise Interrupted
        super().__call__(line)
        if not self.live:  # without a terminal, no status is told
            self.preview.update(progress=line.strip())

    def status(self, text: str) -> None:
        """Show progress in the last line of the terminal and at the top of each page."""
        super().status(text)
        self.preview.update(progress=text)


class Serving:
    """Runs, builds and watches on behalf of one `Preview`, until `stop`."""

    def __init__(self, project: Project, builder: str, preview: Preview) -> None:
        self.project, self.builder, self.preview = project, builder, preview
        self.stop = threading.Event()
        self.runs_stop: list[threading.Event] = []
        self.tell = PreviewConsole(preview, self.stop)
        self.outcomes: dict[str, Outcome] = {}
        self.edited, self.outdated, self.incomplete = threading.Event(), threading.Event(), threading.Event()
        self.folder = project.cache / f"serve-{os.getpid()}"
        self.builds = 0
        self.disturbed: set[str] = set()
        """Digests of scripts that were run again because a file beside them had changed."""
        self.building: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        """Serve until KeyboardInterrupt: run what is missing once, then in all rounds; again after each change."""
        _remove_abandoned(self.project.cache)
        self._take_recorded()
        before = self._look()
        threads = [
            threading.Thread(target=target, args=arguments, daemon=True)
            for target, arguments in ((self._build_whenever_outdated, ()), (self._watch, (before,)), (self._rerun, ()))
        ]
        self.outdated.set()
        try:
            for thread in threads:
                thread.start()
            self._wait_for_pages()
            self._measure(rounds=1)
            self._measure(retry=True)  # side by side, a script can fail for want of time
            while True:
                while not self.incomplete.wait(1):
                    pass
                self.incomplete.clear()
                self._measure()
        finally:
            self.close(threads)

    def close(self, threads: Sequence[threading.Thread] = ()) -> None:
        """End every thread and process, and remove the folder of the pages."""
        self.stop.set()
        for stop in list(self.runs_stop):
            stop.set()
        self.preview.update(closed=True)
        self.edited.set()
        self.outdated.set()
        if self.building and self.building.poll() is None:  # the number of one that has ended may be another's
            kill_tree(self.building.pid)
        for thread in threads:
            thread.join(5)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _take_recorded(self) -> None:
        """Begin with what is recorded; outcomes that are still missing are placeholders on the pages."""
        scripts = self._scripts()
        for outcome in recorded(scripts, Store(self.project), rounds=1):
            known = self.outcomes.get(outcome.script.name)
            if known is None or (known.script.digest != outcome.script.digest and outcome.record):
                self.outcomes[outcome.script.name] = replace(outcome, problem=None) if _missing(outcome) else outcome
        for name in self.outcomes.keys() - {script.name for script in scripts}:
            del self.outcomes[name]

    def _scripts(self) -> list[Script]:
        scripts, problems = readable(self.project.example_paths(), self.project)
        self._report("examples", problems)
        return scripts

    def _wait_for_pages(self) -> None:
        until = time.monotonic() + PATIENCE
        while self.preview.folder is None and not self.preview.problems.get("pages") and time.monotonic() < until:
            time.sleep(0.05)

    def _measure(self, rounds: int | None = None, *, retry: bool = False) -> None:
        """Run scripts that have no record, or too few rounds; those that have failed as they are only to `retry`."""
        scripts = [script for script in self._scripts() if retry or not self._failed(script)]
        stop = threading.Event()  # each call has its own: it is set, too, where the runs fail
        self.runs_stop.append(stop)
        try:
            groups = () if rounds else comparison_groups(self.project)
            ensure(
                scripts,
                Store(self.project),
                rounds=rounds,
                groups=groups,
                quick_first=True,
                stop=stop,
                tell=self.tell,
                done=self._done,
            )
        except EXPECTED as error:
            self._report("runs", [str(error)])
        else:
            self._report("runs", [])
        finally:
            self.runs_stop.remove(stop)

    def _failed(self, script: Script) -> bool:
        known = self.outcomes.get(script.name)
        if not (known and known.problem and known.origin == "run" and known.script.digest == script.digest):
            return False
        if known.record and known.record.run.changed and script.digest not in self.disturbed:
            self.disturbed.add(script.digest)  # an edit beside it made it fail; once, for it may be the script's own
            return False
        return True

    def _done(self, outcome: Outcome) -> None:
        """Keep an outcome for the next build, unless the script was edited meanwhile: then another is on its way."""
        script = outcome.script
        if script.project == self.project and script.is_current and self.outcomes.get(script.name) != outcome:
            self.outcomes[script.name] = outcome
            self.outdated.set()

    def _rerun(self) -> None:
        """Run changed scripts once, right after the change; the other rounds are the main thread's."""
        while self._next(self.edited):
            try:
                self._take_recorded()
                self.outdated.set()
                self._measure(rounds=1)
                self.incomplete.set()
            except Interrupted:
                return
            except EXPECTED as error:  # a file that has just been deleted; the thread goes on
                self._report("examples", [str(error)])

    def _next(self, event: threading.Event) -> bool:
        event.wait()
        event.clear()
        return not self.stop.is_set()

    def _build_whenever_outdated(self) -> None:
        pause = 0.0
        while self._next(self.outdated):
            if self.stop.wait(pause):
                return
            self.outdated.clear()
            began = time.monotonic()
            try:
                with locks.machine(exclusive=False, stop=self.stop):  # never while an exclusive script is timed
                    pages = self._build()
            except Interrupted:
                return
            except Exception as error:  # the thread goes on
                self._report("pages", [str(error) or repr(error)])
            else:
                self._show(pages)
            pause = PAUSE * (time.monotonic() - began) if any(map(_missing, list(self.outcomes.values()))) else 0.2

    def _build(self) -> Pages:
        self.builds += 1
        folder = self.folder / str(self.builds)
        build = Build(self.project, dict(self.outcomes), partial=True)
        return build_apart(build, folder, self.builder, partial(setattr, self, "building"))

    def _show(self, pages: Pages) -> None:
        """Serve new pages, except where one is broken and there is a good one from before."""
        failed = [outcome.problem for outcome in list(self.outcomes.values()) if outcome.problem]
        self._report("failed runs", failed)
        self._report("pages", self._unexpected(pages.problems))
        before = self.preview.folder
        if not pages.complete:
            shutil.rmtree(pages.folder, ignore_errors=True)
            return
        add_tags(pages.folder)
        for page in pages.broken:
            if before and (good := before / page).is_file():
                shutil.copyfile(good, pages.folder / page)
        self.preview.update(folder=pages.folder)
        if before:
            shutil.rmtree(before, ignore_errors=True)

    def _unexpected(self, problems: Iterable[str]) -> list[str]:
        """Return problems without those that only come from runs still to be made: `python exec` blocks can't wait."""
        if not any(map(_missing, list(self.outcomes.values()))):
            return list(problems)
        messages = [message.strip() for problem in problems for message in MESSAGE.split(problem)]
        waiting = [message for message in messages if MissingRecord.__name__ in message]
        return [text for text in messages if text and text not in waiting and not ("Aborted with" in text and waiting)]

    def _report(self, origin: str, problems: Iterable[str]) -> None:
        """Show problems at the top of each page, and new ones in the terminal."""
        if self.stop.is_set():
            return
        for problem in self.preview.report(origin, problems):
            Console.__call__(self.tell, problem)

    def _watch(self, before: dict[str, tuple[int, int]]) -> None:
        """Look at the files twice a second; pages are built again after a change, and changed scripts run again."""
        while not self.stop.wait(POLL):
            now = self._look()
            changed = {path for path, _ in before.items() ^ now.items()}
            before = now
            if str(self.project.root / SETTINGS_FILE) in changed:
                self._reload()
            if any(Path(path).is_relative_to(self.project.examples) for path in changed):
                self.edited.set()
            elif changed:
                self.outdated.set()
                self.incomplete.set()  # a new comparison needs runs in turns

    def _reload(self) -> None:
        """Read the project's settings again."""
        try:
            self.project = Project.find(self.project.root)
        except ProjectError as error:
            self._report("settings", [str(error)])
        else:
            self._report("settings", [])
            self.edited.set()  # the examples may be other ones

    def _look(self) -> dict[str, tuple[int, int]]:
        """Return time and size of every file that pages are made of."""
        project, found = self.project, {}
        files = [project.configuration, project.root / SETTINGS_FILE]
        for path in [*filter(None, files), *_files([project.docs, project.examples, *self._more_folders()])]:
            with contextlib.suppress(OSError):  # deleted just now
                stat = path.stat()
                found[str(path)] = (stat.st_mtime_ns, stat.st_size)
        return found

    def _more_folders(self) -> list[Path]:
        """Return the folders that the configuration names: of templates, and to be watched."""
        try:
            settings = configuration(self.project)
        except (BuildError, OSError, UnicodeDecodeError):
            return []
        theme = settings.get("theme")
        names = [theme.get("custom_dir") if isinstance(theme, dict) else None, *(settings.get("watch") or [])]
        return [self.project.root / name for name in names if isinstance(name, str)]


def serve(project: Project, builder: str, host: str, port: int, ready: Callable[[str], object] = print) -> None:
    """Serve a project until KeyboardInterrupt. `ready` is called with the address.

    Raises:
        OSError: if nothing can be served there, for one because the port is in use.
    """
    preview = Preview()
    with _listening(ThreadingHTTPServer((host, port), partial(Handler, preview=preview))) as server:
        ready(f"http://{host}:{server.server_port}/")
        Serving(project, builder, preview).run()


@contextlib.contextmanager
def _listening(server: ThreadingHTTPServer) -> Iterator[ThreadingHTTPServer]:
    server.daemon_threads = True
    server.block_on_close = False  # a browser may keep its connection for progress open
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def _missing(outcome: Outcome) -> bool:
    return outcome.origin == "missing"


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the files in folders and below, except caches and hidden ones."""
    for folder in set(folders):
        for top, below, names in os.walk(folder):
            below[:] = [name for name in below if name != "__pycache__" and not name.startswith(".")]
            yield from (Path(top, name) for name in names if not name.startswith(".") and not name.endswith("~"))


def _remove_abandoned(cache: Path) -> None:
    """Remove the pages of servers that were killed."""
    for folder in cache.glob("serve-*"):
        pid = folder.name.rpartition("-")[2]
        if not (pid.isdigit() and psutil.pid_exists(int(pid))):
            shutil.rmtree(folder, ignore_errors=True)
