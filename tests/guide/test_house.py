"""Rules that every example, page and fence must follow."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sybil import Document

from guide import benchmark
from guide.pages import places
from measured.project import Project
from measured.pytest_plugin import PARSERS
from measured.records.store import Store
from measured.script import Script

ROOT = Path(__file__).parents[2]
PROJECT = Project.find(ROOT)
EXAMPLES = sorted((ROOT / "examples").rglob("*.py"))
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
NOTEBOOKS = sorted((ROOT / "docs").rglob("*.ipynb"))

# A number with a unit of time or size, a factor, a percentage.
MEASUREMENT = re.compile(
    r"(?<![\w.])\d[\d,.]*\s?(?:%|percent|x\b|\u00d7|times\b|-?fold\b|[mµun]?s\b|(?:milli|micro)?seconds?\b|minutes?\b|hours?\b"
    r"|[kMGT]i?B\b|bytes?\b)"
)
# page: {text that may stay: why it isn't a measurement of this guide}
TYPED_ON_PURPOSE: dict[str, dict[str, str]] = {
    "docs/about/this-build.md": {"at least 95 %": "the confidence of every interval"},
    "docs/performance/how-small.md": {
        "METG(50 %)": "the name of a definition",
        "more than 2,047 bytes": "a limit in the documentation of hashlib",
        "returns 32 bytes": "what SHA-256 gives",
    },
    "docs/performance/measuring.md": {
        "at least 95 %": "the confidence of the page's script",
        "at least 5 % (`LEAST`)": "its least difference",
    },
    "docs/performance/moving-data.md": {"64 KiB at most": "the size of a read in CPython"},
    "docs/compare/two-nodes.md": {
        "30 s by default": "a setting in the documentation of Dask",
        "`distributed.scheduler.worker-ttl`, 5 minutes": "another",
    },
    "docs/wrong/index.md": {
        "larger than 4 GiB": "a message",
        "larger than 2 GiB": "the limit of a format",
    },
    "docs/about/use-it.md": {"after 30 s": "the time limit of another tool"},
}
# Scripts that are longer than a screen, and why.
LONG = {"calculator/constants.py": "one file to copy to another machine: all costs that the calculator needs"}
FILE_TO_COPY = re.compile(r'\w+ title="')
"""Info line of a fence that is a file of the project on use-it.md; tests/engine/test_use_it.py builds that project."""

# Scripts without a main guard, and why.
UNGUARDED = {
    "wrong/what_hangs.py": "a module to import",
    "all_stacks.py": "so is this",
    "stacks_at_signal.py": "and this",
    "start/no_guard.py": "shows what happens without one",
    "start_methods/pool_unguarded.py": "so does this",
    "start_methods/process_unguarded.py": "and this",
    "start_methods/executor_unguarded.py": "and this",
    "about/empty_script.py": "has nothing to guard",
    "logging_from_workers/log_to_parent.py": "is a module to import",
    "granularity/efficiency.py": "so is this",
    "measuring/verdict.py": "and this",
    "numbers/through_a_pipe.py": "and this",
    "moving_data/ways.py": "and this",
    "moving_data/worker.py": "and this",
    "workers/quota.py": "so is this",
    "workers/under_limits.py": "and this",
    "pools/five_pools.py": "and this",
    "interpreters/kinds.py": "and this",
    "interpreters/work.py": "and this",
    "pools/fresh.py": "and this",
    "scale/four_ways.py": "and this",
    "scale/each_alone.py": "and this",
    "one_program/each_alone.py": "and this",
    "testing/no_workers_left.py": "and this",
    "testing/test_words.py": "pytest imports it",
    "testing/test_hangs.py": "and this",
    "testing/test_hangs_fixed.py": "and this",
    "testing/test_thread_method.py": "and this",
    "testing/test_stays.py": "and this",
    "testing/test_stays_fixed.py": "and this",
    "testing/test_under_xdist.py": "and this",
}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def fences(page: Path) -> Iterator[tuple[int, str, str, list[str]]]:
    """Line, info string, the line before, and body of every fence: an independent parser, to check Sybil's."""
    closing, start, info, before = "", 0, "", ""
    body: list[str] = []
    lines = page.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        opener = re.match(r"\s*(`{3,}|~{3,})(.*)$", line)
        if closing:
            if opener and opener[1].startswith(closing) and not opener[2].strip():
                yield start, info, before, body
                closing = ""
            else:
                body.append(line)
        elif opener:
            closing, start, info, body = opener[1], number, opener[2].strip(), []
            before = lines[number - 2].strip() if number > 1 else ""
    assert not closing, f"{name(page)}:{start}: this fence is never closed"


def prose(page: Path) -> Iterator[tuple[int, str]]:
    """The lines of a page that are neither in a fence nor a comment, with their numbers."""
    inside = {number for line, _, _, body in fences(page) for number in range(line, line + len(body) + 2)}
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        if number not in inside and not line.lstrip().startswith("<!--"):
            yield number, line


@pytest.fixture(scope="module")
def shown() -> set[str]:
    """The names of the examples that pages show."""
    return set(places(PROJECT))


@pytest.mark.parametrize("path", EXAMPLES, ids=name)
class TestEveryExample:
    def test_is_shown_on_a_page(self, path: Path, shown: set[str]) -> None:
        assert path.relative_to(ROOT / "examples").as_posix() in shown

    def test_has_a_test_of_its_own(self, path: Path) -> None:
        beside = path.relative_to(ROOT / "examples")
        assert (ROOT / "tests" / "examples" / beside.parent / f"test_{beside.name}").is_file()

    def test_has_a_title_and_a_guard(self, path: Path) -> None:
        script = Script.load(path)
        assert script.title != script.name
        assert ('\nif __name__ == "__main__":\n' in script.text) != (script.name in UNGUARDED)

    def test_fits_a_phone_and_a_screen(self, path: Path) -> None:
        lines = Script.load(path).source.splitlines()
        assert max(map(len, lines)) <= 72
        assert len(lines) <= 50 or path.relative_to(ROOT / "examples").as_posix() in LONG

    def test_does_not_hide_a_module_of_the_standard_library(self, path: Path) -> None:
        assert path.stem not in sys.stdlib_module_names


def test_every_test_of_an_example_mirrors_one():
    mirrored = {path.relative_to(ROOT / "examples").with_stem(f"test_{path.stem}") for path in EXAMPLES}
    tests = {path.relative_to(ROOT / "tests" / "examples") for path in (ROOT / "tests" / "examples").rglob("test_*.py")}
    assert tests == mirrored


def test_every_recording_is_of_an_example_as_it_is_now():
    for path in set((ROOT / "recordings").rglob("*.json")) - {ROOT / benchmark.FILE}:
        script = Script.named(path.relative_to(ROOT / "recordings").as_posix().removesuffix(".json"), PROJECT)
        assert Store(PROJECT).recording(script), f"make it anew: measured record {name(script.path)}"


@pytest.mark.parametrize("page", PAGES, ids=name)
class TestEveryPage:
    def test_has_each_fence_collected_or_a_reason_beside_it(self, page: Path) -> None:
        document = Document.parse(str(page), *PARSERS)
        collected = {example.line for example in document.examples()}
        for line, info, before, _ in fences(page):
            reason = re.fullmatch(r"<!-- not run: \S.* -->", before)
            tested = line in collected or FILE_TO_COPY.match(info)
            assert bool(tested) != bool(reason), f"{name(page)}:{line}: ```{info} isn't run, and no comment says why"

    def test_holds_no_typed_measurement(self, page: Path) -> None:
        allowed = TYPED_ON_PURPOSE.get(name(page), {})
        for number, line in prose(page):
            for found in MEASUREMENT.findall(line):
                assert any(text in line for text in allowed), (
                    f"{name(page)}:{number}: {found!r} was typed, not measured"
                )

    def test_says_where_to_go_next(self, page: Path) -> None:
        if page.name != "README.md":
            headings = [line for _, line in prose(page) if line.startswith("## ")]
            assert headings[-1] == "## Where to go next"


def test_exceptions_for_typed_numbers_are_still_needed():
    for page, texts in TYPED_ON_PURPOSE.items():
        for text, reason in texts.items():
            assert text in (ROOT / page).read_text(encoding="utf-8")
            assert reason


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=name)
def test_a_committed_notebook_holds_no_output(notebook: Path):
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


@pytest.mark.parametrize("page", NOTEBOOKS, ids=name)
def test_a_notebook_holds_no_typed_measurement(page: Path):
    for cell in json.loads(page.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "markdown":
            assert not MEASUREMENT.search("".join(cell["source"]))
