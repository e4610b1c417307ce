"""`measured`: run scripts, keep their records, and build and serve the site that shows them."""

from __future__ import annotations

import argparse
import contextlib
import errno
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from measured.progress import Console
from measured.project import NoProjectError, Project, ProjectError
from measured.records.interpreter import environment
from measured.records.store import Store, StoreError
from measured.schedule import Outcome, ensure
from measured.script import Script, ScriptError

EXIT_CODES = """\
exit codes:
  0    everything went as declared
  1    something did not: an example, a page, a file, the disk; stderr says which
  2    wrong usage: an unknown option or file, no project here
  130  interrupted; finished scripts are recorded, timed scripts start again
"""


class UsageError(Exception):
    """A command that can't be carried out as given. The message says what was expected."""


class Failed(Exception):
    """A failure that has a message and needs no traceback."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line. Returns the exit code; `EXIT_CODES` explains it."""
    options = _parser().parse_args(arguments)
    code = 1
    try:
        signal.signal(signal.SIGTERM, _interrupt)
        # A shell starts background jobs with SIGINT ignored. Scripts would inherit that, and a reader's don't.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        code = options.command(options)
        sys.stdout.flush()
    except (UsageError, ProjectError) as error:
        print(f"measured: {error}", file=sys.stderr)
        code = 2
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (Failed, ScriptError, StoreError, OSError, subprocess.CalledProcessError) as error:
        print(f"measured: {error}{_remedy(error)}", file=sys.stderr)
    except KeyboardInterrupt:
        print("measured: stopped; finished scripts are recorded, timed scripts start again", file=sys.stderr)
        code = 130
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="measured",
        description="Run example scripts, record what they print and how long they take, and build a site from that.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, function: Callable[..., int], text: str, *examples: str) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name,
            help=text,
            description=text,
            epilog="\n".join(
                ["example:" if len(examples) == 1 else "examples:", *(f"  {example}" for example in examples)]
            ),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        made.set_defaults(command=function)
        return made

    run = command(
        "run",
        _run,
        "Run scripts; print their output and how each ended. Also works outside a project.",
        "measured run hello.py",
        "measured run examples/pool/map_squares.py --fresh --python python3.14",
    )
    run.add_argument("files", nargs="*", type=Path, metavar="FILE", help="any script (default: every example)")
    run.add_argument("--fresh", action="store_true", help="run even scripts that have a record")
    _add_python(run)
    command("list", _list, "List every example with its declared end and its title.", "measured list | grep pool/")
    record = command(
        "record",
        _record,
        "Run examples and write their records to recordings/, to be committed for builds that can't run them.",
        "measured record examples/interpreters.py --python python3.14",
    )
    record.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an example")
    _add_python(record)
    report = command(
        "report",
        _report,
        "Print what was measured, what is unsteady, and which comparisons on the pages hold. Runs nothing.",
        "measured report",
        "measured report --json > report.json",
    )
    report.add_argument("--json", action="store_true", help="write JSON")
    site = command(
        "site",
        _site,
        "Run what is missing, build the pages, check them, and put them in place of the old site.",
        "measured site",
        "MEASURED_ROUNDS=1 measured site --builder zensical",
    )
    _add_builder(site)
    serve = command(
        "serve",
        _serve,
        "Serve the pages that `measured site` builds, from the start; missing outputs appear as their runs finish.",
        "measured serve",
        "measured serve --host 0.0.0.0 --port 9000",
    )
    _add_builder(serve)
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    serve.add_argument("--port", default=8000, type=int, help="port to listen on; 0 takes a free one (default: 8000)")
    check = command(
        "check",
        _check,
        "Look for failed fences and tracebacks in a built site, whichever builder made it.",
        "measured check site",
    )
    check.add_argument("site", type=Path, nargs="?", default=Path("site"), help="folder of the site (default: site)")
    command("clean", _clean, "Remove every record that this machine made.", "measured clean && measured site")
    return parser


def _add_python(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--python", default=sys.executable, help="interpreter for the scripts (default: this one)")


def _add_builder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--builder", choices=["mkdocs", "zensical"], default="", help="default: the one installed that can build it"
    )


def _run(options: argparse.Namespace) -> int:
    python = _interpreter(options.python)
    version = environment(python).python
    outcomes: list[Outcome] = []
    for project, paths in _by_project(options.files).items():
        scripts = Script.load_all(project, paths if options.files else None)
        if options.files:
            scripts = _runnable(scripts, version)
        found = ensure(
            scripts, Store(project), python=python, fresh=options.fresh, groups=_groups(scripts), tell=Console()
        )
        outcomes += [_must_run(outcome, python, "run") for outcome in found] if options.files else found
    for outcome in outcomes:
        if options.files and outcome.record and outcome.record.output:
            print(outcome.record.output.removesuffix("\n"))
        print(_verdict(outcome))
    return _report_problems(outcomes)


def _groups(scripts: list[Script]) -> list[tuple[str, ...]]:
    """Return the groups in which pages compare these scripts, so that a following `site` need not run them again."""
    if len(scripts) < 2 or not (project := scripts[0].project).configuration:
        return []
    from measured.fences import FenceError
    from measured.fences.pages import comparison_groups

    try:
        return comparison_groups(project)
    except FenceError as error:
        raise Failed(str(error)) from None


def _by_project(files: list[Path]) -> dict[Project, list[Path]]:
    """Group files by the project they belong to, by default all examples; a file outside any has one to itself."""
    if not files:
        project = Project.find()
        return {project: project.example_paths()}
    groups: dict[Project, list[Path]] = {}
    for file in map(_existing, files):
        groups.setdefault(Project.around(file), []).append(file)
    return groups


def _runnable(scripts: list[Script], version: str) -> list[Script]:
    """Return the scripts without the variants for other versions of Python, unless a script has no other."""
    fit = {script.path for script in scripts if script.settings.runs_on(version)}
    return [script for script in scripts if script.path not in fit or script.settings.runs_on(version)]


def _must_run(outcome: Outcome, python: str, command: str) -> Outcome:
    """An explicitly named script must run; a recording is not enough."""
    env = environment(python, outcome.script.settings.packages)
    unmet = outcome.script.settings.unmet(env.python, env.dependencies)
    if unmet is None:
        return outcome
    needs, fit = unmet
    problem = (
        f"{outcome.script.shown} needs {needs}; "
        f"name a Python {fit}:  measured {command} {outcome.script.file} --python PYTHON"
    )
    return replace(outcome, record=None, problem=problem)


def _list(_: argparse.Namespace) -> int:
    project = Project.find()
    for script in Script.load_all(project):
        print(f"{script.name:44} {script.settings.expect:16} {script.title}")
    return 0


def _record(options: argparse.Namespace) -> int:
    project = Project.find()
    store, python = Store(project), _interpreter(options.python)
    version = environment(python).python
    scripts = _runnable(Script.load_all(project, map(_existing, options.files)), version)
    if outside := [script.name for script in scripts if Path(script.name).is_absolute()]:
        raise UsageError(f"{outside[0]} is not in {project.shown(project.examples)}/; only examples have recordings")
    made = ensure(scripts, store, python=python, fresh=True, tell=Console())
    outcomes = [_must_run(outcome, python, "record") for outcome in made]
    for outcome in outcomes:
        if outcome.origin == "run" and outcome.record and not outcome.problem:
            print(f"recorded: {project.shown(store.put_recording(outcome.script, outcome.record))}")
    return _report_problems(outcomes)


def _report(options: argparse.Namespace) -> int:
    from measured import report
    from measured.build import Build
    from measured.fences import FenceError

    project = Project.find()
    try:
        found = report.report(Build.from_store(project))
    except FenceError as error:
        raise Failed(str(error)) from None
    print(report.as_json(found) if options.json else report.as_text(found))
    return 1 if found.missing else 0


def _site(options: argparse.Namespace) -> int:
    from measured.build import Build
    from measured.fences import FenceError
    from measured.fences.pages import comparison_groups
    from measured.site import BuildError, build_pages, chosen_builder, swap_in

    project, tell = Project.find(), Console()
    store, began = Store(project), time.perf_counter()
    scripts = Script.load_all(project)
    try:
        builder = chosen_builder(project, options.builder)
        outcomes = ensure(scripts, store, groups=comparison_groups(project), tell=tell)
        ran = time.perf_counter()
        if code := _report_problems(outcomes):
            return code
        build = Build(project, {outcome.script.name: outcome for outcome in outcomes})
        with store.site(tell):
            pages = build_pages(project, build, project.cache / "site", builder)
            if pages.problems:
                kept = f"the build failed; {project.shown(pages.site)}/ is as it was"
                raise Failed("\n".join([*pages.problems, kept]))
            site = swap_in(pages, project)
    except (BuildError, FenceError) as error:
        raise Failed(str(error)) from None
    built = time.perf_counter()
    origins = [outcome.origin for outcome in outcomes]
    recorded = f", {origins.count('recording')} shown from a recording" if "recording" in origins else ""
    print(
        f"Examples: {origins.count('run')} ran, {origins.count('cache')} came from the cache{recorded}: "
        f"{ran - began:.1f} s\nPages: {built - ran:.1f} s\nThe site is in {site}"
    )
    return 0


def _serve(options: argparse.Namespace) -> int:
    from measured.serve import serve
    from measured.site import BuildError, chosen_builder

    project = Project.find()

    def ready(address: str) -> None:
        print(f"Serving {project.shown(project.docs)}/ at {address}; stop with Ctrl-C", file=sys.stderr)

    try:
        serve(project, chosen_builder(project, options.builder), options.host, options.port, ready)
    except BuildError as error:
        raise Failed(str(error)) from None
    except OverflowError as error:
        raise UsageError(f"--port {options.port}: {error}") from None
    except OSError as error:
        unknown = isinstance(error, socket.gaierror)
        if not unknown and error.errno not in (errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES):
            raise
        remedy = "name an address of this machine:  measured serve --host ADDRESS"
        if not unknown and error.errno != errno.EADDRNOTAVAIL:
            remedy = "try another port:  measured serve --port 0"
        raise Failed(f"can't serve at {options.host}:{options.port}: {error.strerror}; {remedy}") from None
    return 0


def _check(options: argparse.Namespace) -> int:
    from measured.check import problems

    project = None
    with contextlib.suppress(NoProjectError):
        project = Project.find(options.site)
    found = [str(problem) for problem in problems(options.site, project)]
    print("\n".join(found) or f"{options.site}: no failed fence, no stray traceback", file=sys.stderr)
    return 1 if found else 0


def _clean(_: argparse.Namespace) -> int:
    Store(Project.find()).clear()
    return 0


def _existing(file: Path) -> Path:
    if file.is_dir():
        raise UsageError(f"{file}: is a folder; name its files")
    if not file.is_file():
        raise UsageError(f"{file}: there is no such file; `measured list` names the examples of a project")
    return file.resolve()


def _interpreter(name: str) -> str:
    if not (found := shutil.which(name)):
        raise UsageError(f"no interpreter {name!r} on the PATH; give --python a path or a name like python3.14")
    python = str(Path(found).absolute())  # not resolved: a virtual environment's Python is a link
    try:
        environment(python)
    except (OSError, ValueError, TypeError, subprocess.SubprocessError) as error:
        raise UsageError(f"{python} can't run scripts: {_reason_against(python, error)}") from None
    return python


def _reason_against(python: str, error: Exception) -> str:
    """Return why a program that doesn't describe itself as an interpreter can't run scripts."""
    said = ""
    with contextlib.suppress(OSError, ValueError, subprocess.SubprocessError):
        done = subprocess.run(
            [python, "--version"], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=10, check=True
        )
        said = (done.stdout or done.stderr).strip()  # Python 2 prints its version to stderr
    version = re.match(r"Python (\d+)\.(\d+)\S*", said)
    if not version:
        return "it is not a Python interpreter"
    if (int(version[1]), int(version[2])) < (3, 9):
        return f"it is {version[0]}, and 3.9 is the oldest that scripts can run on"
    return f"it is {version[0]}, but can't tell more: {error}"


def _remedy(error: Exception) -> str:
    """Return what to do about a disk that is full or read-only; the system's message only names the fault."""
    full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG)
    if not full and "No usable temporary directory" not in str(error):
        return ""
    return "\nMake room there, or have scripts run in another folder: TMPDIR=FOLDER before the command."


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _verdict(outcome: Outcome) -> str:
    path = outcome.script.shown
    if outcome.problem or outcome.record is None:
        return f"FAILED  {path}"
    origin = {"cache": ", from the cache", "recording": ", from a recording"}.get(outcome.origin, "")
    return f"ok      {path}: {outcome.record.end}, {outcome.record.wall:.2f} s{origin}"


def _report_problems(outcomes: list[Outcome]) -> int:
    failed = [outcome.problem for outcome in outcomes if outcome.problem]
    if failed:
        print("\n" + "\n\n".join(failed), file=sys.stderr)
        print(f"\n{len(failed)} of {len(outcomes)} scripts failed or can't run here.", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
