"""How fast the build is, beside what it could be: `make bench`. A benchmark, not a test.

    python tests/bench.py [--quick] [--write FILE]

It builds copies of this guide, and of generated projects with 10, 100 and 1,000 scripts, in a temporary folder: for
the first time, again with everything recorded, and after a change to one script. Beside each stands a plain twin: the
same pages with sources and outputs pasted in, built by MkDocs alone, in turns with ours. The ideal schedule of the
scripts is: those that are timed one after another; the others in their CPU time over the cores, or as long as the
longest of them; and the notebook.
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

import nbclient
import nbformat

from guide.benchmark import FILE, Benchmark, Builds
from guide.blocks import every_outcome
from measured.fences import render
from measured.project import Project
from measured.records.interpreter import environment
from measured.records.store import Store
from measured.runner import client as runner
from measured.schedule import ensure
from measured.script import Script

ROOT = Path(__file__).parents[1]
FENCE = re.compile(r"^```(example|compare|figure|python exec=.*?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CUSTOM_FENCES = re.compile(r"      custom_fences:\n(?:        .*\n)+")
SITE = [sys.executable, "-m", "measured.cli", "site"]
PLAIN = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
GUIDE = ("docs", "examples", "overrides", "recordings", "mkdocs.yml")


def tell(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {text}", file=sys.stderr, flush=True)


def timed(command: list[str], folder: Path) -> float:
    """Seconds that a command takes; what it says is shown only if it fails."""
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
    """A project of so many scripts, a third of each kind, in folders of 20, and a page for every 10 of them."""
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
    """The same pages with sources and outputs pasted in. Returns the seconds that its notebooks took to run."""
    shutil.copytree(project, twin, ignore=shutil.ignore_patterns("examples", "recordings", ".measured", "site"))
    config = CUSTOM_FENCES.sub("", (twin / "mkdocs.yml").read_text())
    config = config.replace("  - pymdownx.superfences:\n", "  - pymdownx.superfences\n").replace(
        "execute: true", "execute: false"
    )
    config = config.replace("  - markdown-exec:\n      languages: [python]\n", "")
    (twin / "mkdocs.yml").write_text(re.sub(r"^watch:\n(?:  .*\n)+", "", config, flags=re.MULTILINE))
    with contextlib.chdir(project):
        for page in (twin / "docs").rglob("*.md"):
            page.write_text(FENCE.sub(_pasted, page.read_text()))
    took = 0.0
    for path in (twin / "docs").rglob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        began = time.perf_counter()
        nbclient.NotebookClient(notebook, resources={"metadata": {"path": str(path.parent)}}).execute()
        took += time.perf_counter() - began
        nbformat.write(notebook, path)
    return took


def _pasted(fence: re.Match[str]) -> str:
    kind, body = fence.groups()
    if kind.startswith("python"):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(body, {"__name__": "computed"})
        return printed.getvalue()
    rendered = render(kind, body)
    source = f'`````python title="{rendered.title}"\n{rendered.source}\n`````\n\n' if rendered.source else ""
    source += f"`````python\n{rendered.whole}\n`````\n\n" if rendered.whole else ""
    html = re.sub(r"\n\s*\n", "\n&#8203;\n", rendered.html)  # an empty line would end the HTML for Markdown
    return f'{source}<div class="measured"><div>{html}</div></div>'


def ideal_schedule(project: Path) -> float:
    """Seconds that the project's scripts would take, if running them cost nothing more."""
    with contextlib.chdir(project):
        records = [(o.script, o.record) for o in every_outcome() if o.record and o.origin == "cache"]
    alone = sum(sum(record.walls) for script, record in records if script.settings.exclusive)
    beside = [record for script, record in records if not script.settings.exclusive]
    cpu = sum(record.cpu * len(record.walls) for record in beside)
    return alone + max(cpu / environment().cores, max((sum(record.walls) for record in beside), default=0.0))


def changes(project: Path, rounds: int) -> Iterator[tuple[float, float]]:
    """Builds after a change to one script, a quick one, with the time that the script itself took."""
    with contextlib.chdir(project):
        quick = [o.script for o in every_outcome() if o.origin == "cache" and not o.script.settings.exclusive]
        scripts = sorted(quick, key=lambda script: script.name)[:rounds]
    for script in scripts:
        script.path.write_text(script.text + "\n# changed\n")
        build = timed(SITE, project)
        with contextlib.chdir(project):
            (outcome,) = ensure([Script.load(script.path)], Store(Project.find()))
        assert outcome.record
        yield build, sum(outcome.record.walls)


def measure(name: str, project: Path, rounds: int) -> Builds:
    """All builds of one project, whose sources are in that folder."""
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
    return Builds(name, scripts, pages, first, ideal, tuple(plain), tuple(warm), changed)


def overhead(folder: Path, rounds: int) -> tuple[list[float], list[float]]:
    """Seconds of an empty script by the bare interpreter and by the runner, in turns."""
    path = folder / "empty.py"
    path.touch()
    script, bare, run = Script.load(path), [], []
    variables = {"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    for n in range(rounds + 5):
        began = time.perf_counter()
        subprocess.run([sys.executable, str(path)], env=variables, stdin=subprocess.DEVNULL, check=True)
        between = time.perf_counter()
        runner.run(script)
        if n >= 5:  # the first few start a supervisor, and warm the disk's cache
            bare.append(between - began)
            run.append(time.perf_counter() - between)
    return bare, run


def show(result: Benchmark) -> None:
    """Print the table with the goals beside."""
    print(f"{result.environment.interpreter} on {result.environment.machine}, {result.when}")
    for name, rows in [
        ("", [result.overhead()]),
        *((f"{b.name}, {b.scripts} scripts", b.rows()) for b in result.builds),
    ]:
        print(f"\n{name}" if name else "")
        for row in rows:
            verdict = "" if row.goal is None else f"goal {row.goal:g}" + ("" if row.value <= row.goal else "  MISSED")
            print(f"  {row.label:58} {row.value:8.2f} {row.unit:6} {verdict}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how fast this guide and generated projects are built.")
    parser.add_argument(
        "--quick", action="store_true", help="no guide, no 1,000 scripts, fewer rounds; keeps no result"
    )
    parser.add_argument("--write", type=Path, metavar="FILE", help=f"keep the result there (default: {FILE})")
    options = parser.parse_args()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch, contextlib.chdir(ROOT):
        tell("about a minute" if options.quick else "about ten minutes, best on a machine that does nothing else")
        bare, run = overhead(Path(scratch), 30 if options.quick else 200)
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
            # Its page on this benchmark needs a result, be it one without the guide.
            Benchmark("2000-01-01T00:00", environment(), tuple(bare), tuple(run), tuple(builds)).write(guide / FILE)
            builds.insert(0, measure("This guide", guide, 7))
        when = datetime.now(UTC).isoformat(timespec="seconds")
        result = Benchmark(when, environment(), tuple(bare), tuple(run), tuple(builds))
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
