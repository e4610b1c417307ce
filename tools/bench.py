"""Time builds and compare them with the least they could take: `make bench`. A benchmark, not a test.

    python tools/bench.py [--quick] [--write FILE]

It builds copies of this guide and of generated projects with 10, 100 and 1,000 scripts in a temporary folder: the
first build, builds with everything recorded, and builds after a change to one script. Each has a plain twin: the same
pages with sources and outputs pasted in, built by MkDocs alone, in turns with ours. The ideal schedule of the scripts
is: every run of the timed scripts, warm-up and all rounds, one after another; the others in their CPU time over the
cores, or as long as the longest of them; and the notebook.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from textwrap import indent

import nbclient
import nbformat
from sybil import Document

from guide.benchmark import FILE, Benchmark, Builds, Row
from measured.build import Build
from measured.fences import FENCES, Place, render, rendering
from measured.fences.pages import PageFence, kind, outer_regions, parse
from measured.project import Project
from measured.records.interpreter import environment
from measured.records.model import Record
from measured.records.store import Store
from measured.runner.client import run
from measured.schedule import ensure
from measured.script import Script

ROOT = Path(__file__).parents[1]
CUSTOM_FENCES = re.compile(r"      custom_fences:\n(?:        .*\n)+")
SITE = [sys.executable, "-m", "measured.cli", "site"]
PLAIN = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
GUIDE = ("docs", "examples", "overrides", "recordings", "mkdocs.yml", "pyproject.toml")
FIRST_BUILD = 360
"""Seconds: the goal for the first build of the guide."""


def tell(text: str) -> None:
    """Print a line of progress with the time of day."""
    print(f"{time.strftime('%H:%M:%S')}  {text}", file=sys.stderr, flush=True)


def timed(command: list[str], folder: Path) -> float:
    """Return the seconds a command takes; show its output only if it fails."""
    variables = {name: value for name, value in os.environ.items() if name != "MKDOCS_CONFIG_DIR"}
    notebook = {"MEASURED_NOTEBOOK_CACHE": "true", "NO_MKDOCS_2_WARNING": "1"} if command == PLAIN else {}
    began = time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, env={**variables, **notebook}, capture_output=True, text=True, check=False
    )
    took = time.perf_counter() - began
    if done.returncode:
        sys.exit(f"{' '.join(command)} in {folder} failed:\n{done.stdout}{done.stderr}")
    return took


def generate(folder: Path, count: int) -> None:
    """Write a project with so many scripts, a third of each kind, in folders of 20, and a page for every 10 of them."""
    chance = random.Random(count)
    kinds = (
        lambda: f'print("script", {chance.randrange(10**6)})\n',
        lambda: (
            f"import time\n\nuntil = time.process_time() + {chance.uniform(0.005, 0.05):.4f}\n"
            "while time.process_time() < until:\n    sum(range(1000))\n"
        ),
        lambda: f'import time\n\ntime.sleep({chance.uniform(0.02, 0.2):.3f})\nprint("waited")\n',
    )
    names = [f"t{n // 20}/s{n}.py" for n in range(count)]
    for n, name in enumerate(names):
        path = folder / "examples" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'"""Script number {n}"""\n\n' + kinds[n % 3]())
    (folder / "docs").mkdir()
    for page in range(0, count, 10):
        fences = "\n".join(f"Some words on it.\n\n```example\n{name}\n```\n" for name in names[page : page + 10])
        (folder / "docs" / ("index.md" if not page else f"p{page}.md")).write_text(f"# Page {page}\n\n{fences}")
    config = (ROOT / "mkdocs.yml").read_text()
    config = re.sub(r"^nav:\n(?:  .*\n)+", "", config, flags=re.MULTILINE)
    config = re.sub(r"  - mkdocs-jupyter:\n(?:      .*\n)+", "", config).replace("  custom_dir: overrides\n", "")
    config = re.sub(r"^  (logo|favicon): .*\n|^extra_css:\n(?:  .*\n)+", "", config, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(config.replace("  - overrides\n", ""))


def plain_twin(project: Path, twin: Path) -> float:
    """Write the same pages with sources and outputs pasted in. Return the seconds its notebooks took to run."""
    shutil.copytree(project, twin, ignore=shutil.ignore_patterns("examples", "recordings", ".measured", "site"))
    config = CUSTOM_FENCES.sub("", (twin / "mkdocs.yml").read_text())
    config = config.replace("execute: true", "execute: false")
    config = config.replace("  - markdown-exec:\n      languages: [python]\n", "")
    (twin / "mkdocs.yml").write_text(re.sub(r"^watch:\n(?:  .*\n)+", "", config, flags=re.MULTILINE))
    build = Build.from_store(Project.find(project))
    with contextlib.chdir(project), rendering(build):
        for page in (twin / "docs").rglob("*.md"):
            name = page.relative_to(twin / "docs").as_posix()
            page.write_text(_with_outputs(page.read_text(), name, build))
    took = 0.0
    for path in (twin / "docs").rglob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
        began = time.perf_counter()
        nbclient.NotebookClient(notebook, resources={"metadata": {"path": str(path.parent)}}).execute()
        took += time.perf_counter() - began
        nbformat.write(notebook, path)  # type: ignore[no-untyped-call]
    return took


def _with_outputs(text: str, page: str, build: Build) -> str:
    """Return a page's text with its fences replaced by what they show."""
    pieces, done = [], 0
    for region, fence in zip(outer_regions(Document(text, "")), parse(text), strict=True):
        if kind(region) in FENCES or kind(region) == "python exec":
            margin = re.match(r"[ \t]*", text[text.rfind("\n", 0, region.start + 1) + 1 :])
            pieces += [text[done : region.start], indent(_pasted(fence, page, build), margin[0] if margin else "")]
            done = region.end
    return "".join([*pieces, text[done:]])


def _pasted(fence: PageFence, page: str, build: Build) -> str:
    if fence.kind == "python exec":
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(fence.body, {"__name__": "computed"})
        return printed.getvalue()
    rendered = render(fence.kind, fence.body, Place(build, page, fence.line, fence.heading))
    if rendered.markdown:
        return rendered.markdown
    source = f'`````python title="{rendered.title}"\n{rendered.source}\n`````\n\n' if rendered.source else ""
    source += f"`````python\n{rendered.whole}\n`````\n\n" if rendered.whole else ""
    html = re.sub(r"\n\s*\n", "\n&#8203;\n", rendered.html)  # an empty line would end the HTML for Markdown
    return f'{source}<div class="measured"><div>{html}</div></div>'


def _records(project: Path) -> list[tuple[Script, Record]]:
    """Return the scripts that this machine has recorded, with their records."""
    outcomes = Build.from_store(Project.find(project)).outcomes.values()
    return [(o.script, o.record) for o in outcomes if o.record and o.origin == "cache"]


def _took(record: Record) -> float:
    """Return the seconds of all runs of a record: the warm-up and every round."""
    return sum(run.wall for run in record.runs)


def ideal_schedule(project: Path) -> float:
    """Return the seconds the project's scripts would take if running them cost nothing more."""
    records = [record for _, record in _records(project)]
    timed = sum(_took(record) for record in records if record.timed)
    others = [record for record in records if not record.timed]
    cpu = sum(run.cpu for record in others for run in record.runs)
    return timed + max(cpu / environment().cores, max(map(_took, others), default=0.0))


def changes(project: Path, count: int) -> Iterator[tuple[float, float]]:
    """Time builds after a change to one script that isn't timed; yield each with the script's own time."""
    scripts = sorted((s for s, record in _records(project) if not record.timed), key=lambda script: script.name)
    for script in scripts[:count]:
        script.path.write_text(script.text + "\n# changed\n")
        build = timed(SITE, project)
        (outcome,) = ensure([Script.load(script.path)], Store(Project.find(project)))
        assert outcome.record
        yield build, _took(outcome.record)


def measure(name: str, project: Path, rounds: int, *, generated: bool = True) -> Builds:
    """Time all builds of the project in a folder."""
    tell(f"{name}: the first build")
    first = timed(SITE, project)
    tell(f"{name}: its plain twin")
    ideal = ideal_schedule(project) + plain_twin(project, twin := project.with_name(f"{project.name}-plain"))
    timed(PLAIN, twin)
    timed(SITE, project)
    plain, warm = [], []
    for n in range(rounds):
        tell(f"{name}: plain and warm builds in turns, {n + 1} of {rounds}")
        plain.append(timed(PLAIN, twin))
        warm.append(timed(SITE, project))
    tell(f"{name}: builds after a change")
    changed = tuple(changes(project, min(rounds, 5)))
    scripts, pages = (
        len(list((project / folder).rglob(kind))) for folder, kind in (("examples", "*.py"), ("docs", "*.md"))
    )
    return Builds(name, scripts, pages, first, ideal, tuple(plain), tuple(warm), changed, generated)


def overhead(folder: Path, rounds: int) -> tuple[list[float], list[float]]:
    """Return the seconds of an empty script by the bare interpreter and by the runner, in turns."""
    path = folder / "empty.py"
    path.touch()
    script, bare, ours = Script.load(path), [], []
    variables = {"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    for n in range(rounds + 5):
        began = time.perf_counter()
        subprocess.run([sys.executable, str(path)], env=variables, stdin=subprocess.DEVNULL, check=True)
        between = time.perf_counter()
        run(script)
        if n >= 5:  # the first few start a supervisor, and warm the disk's cache
            bare.append(between - began)
            ours.append(time.perf_counter() - between)
    return bare, ours


def show(result: Benchmark) -> None:
    """Print the figures with their goals."""
    print(f"{result.environment.interpreter} on {result.environment.machine}, {result.when}")
    for name, rows in [
        ("", [result.overhead()]),
        *((f"{b.name}, {b.scripts} scripts", [*_first(b), *b.rows()]) for b in result.builds),
    ]:
        print(f"\n{name}" if name else "")
        for row in rows:
            verdict = "" if row.goal is None else f"goal {row.goal:g}" + ("" if row.value <= row.goal else "  MISSED")
            print(f"  {row.label:58} {row.value:8.2f} {row.unit:6} {verdict}")


def _first(builds: Builds) -> list[Row]:
    return [] if builds.generated else [Row("First build", builds.first, FIRST_BUILD, "s")]


def main() -> None:
    """Measure, keep the result, and print it."""
    parser = argparse.ArgumentParser(description="Measure how fast this guide and generated projects are built.")
    parser.add_argument(
        "--quick", action="store_true", help="no guide, no 1,000 scripts, fewer rounds; keeps no result"
    )
    parser.add_argument("--write", type=Path, metavar="FILE", help=f"keep the result there (default: {FILE})")
    options = parser.parse_args()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch, contextlib.chdir(ROOT):
        tell("about a minute" if options.quick else "about ten minutes, best on a machine that does nothing else")
        bare, ours = overhead(Path(scratch), 30 if options.quick else 200)
        builds = []
        for count, rounds in ((10, 3), (100, 3)) if options.quick else ((10, 7), (100, 7), (1000, 3)):
            project = Path(scratch) / f"generated-{count}"
            project.mkdir()
            generate(project, count)
            builds.append(measure(f"{count:,} generated", project, rounds))
        if not options.quick:
            guide = Path(scratch) / "guide"
            guide.mkdir()
            for name in GUIDE:
                (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, guide / name)
            # Its page about this benchmark needs a result, even one without the guide.
            Benchmark("2000-01-01T00:00", environment(), tuple(bare), tuple(ours), tuple(builds)).write(guide / FILE)
            builds.insert(0, measure("This guide", guide, 7, generated=False))
        when = datetime.now(UTC).isoformat(timespec="seconds")
        result = Benchmark(when, environment(), tuple(bare), tuple(ours), tuple(builds))
        if options.write or not options.quick:
            result.write(options.write or ROOT / FILE)
    show(result)
    tell(
        f"took {time.perf_counter() - began:.0f} s; the median of the plain builds: "
        + ", ".join(f"{median(b.plain):.2f} s" for b in builds)
    )


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
