"""The audit: the site in site/ behind a server that behaves like a host, and tools from npm that judge its pages.

It judges the very pages that `make site` built. It needs Node.js and Java, so `make test` leaves it out.
"""

import gzip
import json
import shutil
from collections.abc import Iterable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.site.conftest import ROOT, addresses_in, browser, chromium, serving

__all__ = ["browser", "chromium"]

SITE = ROOT / "site"

TOOLS = Path(__file__).parent / "node_modules"
KINDS = {"": "home", "notebooks": "notebook"}
"""Kinds of pages, by the first folder of their address, where that is not the name of the kind."""
RESULT = pytest.StashKey[dict[str, dict[str, Any]]]()


def kind(address: str) -> str:
    """Return the kind of page at an address: home, start, guide, notebook, …, 404.html."""
    top = address.partition("/")[0].removesuffix(".")
    return KINDS.get(top, top)


def none(faults: Iterable[tuple[str, str]]) -> None:
    """Fail if there are faults, given as place and description. A shared one is listed once, with its first places."""
    places: dict[str, list[str]] = {}
    for where, what in faults:
        places.setdefault(what, []).append(where)
    told = [
        "\n  ".join([what, *met[:6], *([f"and {len(met) - 6} more"] if len(met) > 6 else [])])
        for what, met in places.items()
    ]
    if told:
        pytest.fail("\n".join(told), pytrace=False)


class Host(ThreadingHTTPServer):
    """A server of a folder like a static host; it counts the bytes it sends, compressed and without headers."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.folder = folder
        self.sent = 0

    @property
    def address(self) -> str:
        """Of the home page."""
        return f"http://127.0.0.1:{self.server_port}/"


class _Answer(SimpleHTTPRequestHandler):
    """Answer as a host does: text compressed, everything cacheable, a page of its own for a wrong address."""

    protocol_version = "HTTP/1.1"
    server: Host

    def do_GET(self) -> None:
        path = self.server.folder / self.path.partition("?")[0].strip("/")
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        path = path if found else self.server.folder / "404.html"
        body, kind = path.read_bytes(), self.guess_type(path)
        self.send_response(200 if found else 404)
        if kind.startswith("text/") or kind.endswith(("javascript", "json", "xml")):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
            kind += "; charset=utf-8"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.server.sent += len(body)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make a test of each page, so that a limit of time is one page's, however many there are."""
    if "any_address" in metafunc.fixturenames:
        metafunc.parametrize("any_address", addresses_in(SITE))


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder that `make site` left."""
    if not (SITE / "index.html").is_file():
        pytest.fail(f"no pages in {SITE}; build them: make site", pytrace=False)
    return SITE


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[Host]:
    """Where the site is served on this machine."""
    host = Host(site)
    with serving(host):
        yield host


@pytest.fixture(scope="session")
def tools() -> Path:
    """The folder of the tools from npm, whose Node.js and Java are here too."""
    missing = [program for program in ("node", "java") if not shutil.which(program)]
    if missing or not TOOLS.is_dir():
        pytest.fail(f"no {' and no '.join(missing) or TOOLS}: `make audit` tells what to install", pytrace=False)
    return TOOLS


@pytest.fixture(scope="session")
def result(request: pytest.FixtureRequest) -> dict[str, dict[str, Any]]:
    """Scores and weights by address, told at the end and kept in .measured/audit.json."""
    return request.config.stash.setdefault(RESULT, {})


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print a line for each kind of page: its heaviest page, and the scores of the page that Lighthouse judged."""
    result = config.stash.get(RESULT, {})
    if not result:
        return
    (ROOT / ".measured").mkdir(exist_ok=True)
    (ROOT / ".measured" / "audit.json").write_text(json.dumps(result, indent=1), encoding="utf-8")
    tell = terminalreporter.write_line
    terminalreporter.section("kinds of pages: their number, the heaviest, the scores of Lighthouse")
    for of_kind in dict.fromkeys(map(kind, result)):
        pages = {address: told for address, told in result.items() if kind(address) == of_kind}
        heaviest = max(pages, key=lambda address: pages[address].get("bytes", 0))
        scores = [f"{name} {score}" for told in pages.values() for name, score in told.get("lighthouse", {}).items()]
        weight = pages[heaviest].get("bytes", 0) / 1000
        tell(f"{of_kind:12} {len(pages):2}  {weight:6.1f} kB  {heaviest or 'home':36} {', '.join(scores)}")
