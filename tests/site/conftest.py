"""The site, built once a session: in a folder, behind a local server, and in a browser."""

import contextlib
import fcntl
import functools
import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from measured.build import Build
from measured.site import build_apart

ROOT = Path(__file__).parents[2]
SET_FROM_OUTSIDE = ("SITE_URL", "REPO_URL", "EDIT_URI", "SITE_DIR", "MKDOCS_CONFIG_DIR")
"""Variables that mkdocs.yml and `measured` read: the tests build the site without them."""
PHONE = ViewportSize(width=390, height=844)
SCREEN = ViewportSize(width=1280, height=900)
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""In this order: the shell, which draws no windows of its own, needs two thirds of the CPU time."""
QUIET = ("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str, build: Build) -> Path:
    """The site, built strictly, without a warning, and finished; by the first worker that needs it, for all."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder := shared / "site").is_dir():
            built(build, shared / "unfinished", "mkdocs").rename(folder)
    return folder


def built(build: Build, folder: Path, builder: str) -> Path:
    """Build the pages of a build in a folder, as `measured site` does. Fails with the problems if there are any."""
    with pytest.MonkeyPatch.context() as patch:
        for name in SET_FROM_OUTSIDE:
            patch.delenv(name, raising=False)
        # Other tests in this process have rendered fences: what these published is no part of the site.
        pages = build_apart(replace(build, claims=[], files={}), folder, builder)
    assert pages.problems == ()
    return pages.folder


class Handler(SimpleHTTPRequestHandler):
    """Serves files, and tells nobody."""

    def log_message(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def serving(server: ThreadingHTTPServer) -> Iterator[str]:
    """Run a server within the context, which gives its address."""
    with server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def served(folder: Path) -> contextlib.AbstractContextManager[str]:
    """Serve a folder within the context, which gives its address."""
    return serving(ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder))))


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the site is served on this machine."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> str:
    """The system's Chromium. Without one the tests that need it are skipped, but on CI they fail."""
    if found := next(filter(None, map(shutil.which, CHROMIUMS)), None):
        return found
    reason = "no Chromium on this machine; on Debian: apt-get install chromium"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A running Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu", *QUIET])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A fresh tab on a screen, in light mode; addresses are relative to the site."""
    context = browser.new_context(viewport=SCREEN, base_url=address, color_scheme="light")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def addresses(site: Path) -> list[str]:
    """Every page of the site, relative to it, and the one for wrong addresses."""
    return addresses_in(site)


def addresses_in(site: Path) -> list[str]:
    """Return the address of every page in a folder, relative to it, and the one for wrong addresses."""
    pages = [path.parent.relative_to(site).as_posix() + "/" for path in sorted(site.rglob("index.html"))]
    return [*pages, "404.html"]
