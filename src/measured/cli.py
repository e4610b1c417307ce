"""`measured`: run examples and build the site from the command line."""

from __future__ import annotations

import argparse
import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from measured import check
from measured.build import Build
from measured.fences import rendering
from measured.progress import Console
from measured.project import Project, ProjectError
from measured.records.interpreter import environment
from measured.records.store import Store, StoreError
from measured.schedule import Outcome, ensure
from measured.script import Script, ScriptError
from measured.site import build, importing, mkdocs_variables, publish


class UsageError(Exception):
    """What was asked for can't be done; the message says what is wrong with it, and what would do."""


def main(arguments: list[str] | None = None) -> int:
    """The command line. Returns the exit code: 0 when all went as declared, 1 when not, 2 for wrong usage."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        signal.signal(signal.SIGTERM, _interrupt)
        code: int = options.command(options)
    except (UsageError, ProjectError, StoreError, OSError, subprocess.CalledProcessError) as error:
        print(f"measured: {error}{_remedy(error)}", file=sys.stderr)
        code = 1
    except KeyboardInterrupt:
        print("measured: stopped; what had finished is recorded", file=sys.stderr)
        code = 130
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="measured",
        description="Run the guide's examples for real, and build the site that shows what they left.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, function: object, text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(command=function)
        return made

    command("list", _list, "List every example with its title and how it is meant to end.")
    run = command("run", _run, "Run scripts and print what they left, with one verdict line each.")
    run.add_argument("files", nargs="*", type=Path, metavar="FILE", help="any script; default: every example")
    run.add_argument("--fresh", action="store_true", help="run also what is recorded already")
    run.add_argument("--python", default=sys.executable, help="the interpreter to run them with (default: this one)")
    record = command("record", _record, "Run a script and commit its record, for builds that can't run it.")
    record.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an example")
    record.add_argument("--python", default=sys.executable, help="the interpreter to run it with (default: this one)")
    command("site", _site, "Run what is missing, build the site strictly into site/, and check its pages.")
    command("serve", _serve, "Run what is missing, and serve the site with live reload.")
    checking = command("check", _check, "Look at a built site for failed runs and tracebacks.")
    checking.add_argument("site", type=Path, nargs="?", default=Path("site"), help="its folder (default: site)")
    command("clean", _clean, "Forget every record of this machine.")
    return parser


def _list(options: argparse.Namespace) -> int:
    project = Project.find()
    for script in _loaded(project.example_paths(), project):
        print(f"{script.name:44} {script.settings.expect:16} {script.title}")
    return 0


def _run(options: argparse.Namespace) -> int:
    python = _interpreter(options.python)
    project = Project.find()
    scripts = _loaded(options.files or project.example_paths(), project)
    outcomes = ensure(scripts, Store(project), python=python, fresh=options.fresh, tell=Console())
    if options.files:
        outcomes = [_really_run(outcome) for outcome in outcomes]
    for outcome in outcomes:
        if options.files and outcome.record and outcome.record.output:
            print(outcome.record.output.removesuffix("\n"))
        print(_verdict(outcome))
    return _tell_problems(outcomes)


def _really_run(outcome: Outcome) -> Outcome:
    """Who names a script wants it run: a recording will do for a page, not for her."""
    if outcome.origin != "recording":
        return outcome
    needs, path = outcome.script.settings.requires_python, outcome.script.shown
    problem = f"{path} needs Python {needs}; name one:  measured run {path} --python python3.14"
    return replace(outcome, record=None, problem=problem)


def _record(options: argparse.Namespace) -> int:
    project = Project.find()
    store, python = Store(project), _interpreter(options.python)
    scripts = _loaded(options.files, project)
    if outside := [script.name for script in scripts if Path(script.name).is_absolute()]:
        raise UsageError(f"{outside[0]} is not in examples/; only examples have recordings")
    outcomes = ensure(scripts, store, python=python, fresh=True, tell=Console())
    for outcome in outcomes:
        if outcome.origin == "run" and outcome.record and not outcome.problem:
            print(f"recorded: {project.shown(store.put_recording(outcome.script, outcome.record))}")
        elif not outcome.problem:
            print(f"{outcome.script.shown} does not run on {python}; its recording stays", file=sys.stderr)
            return 1
    return _tell_problems(outcomes)


def _site(options: argparse.Namespace) -> int:
    project, tell = Project.find(), Console()
    root, store = project.root, Store(project)
    began = time.perf_counter()
    scripts = _loaded(project.example_paths(), project)
    with importing(root):
        outcomes = ensure(scripts, store, tell=tell)
    ran = time.perf_counter()
    if code := _tell_problems(outcomes):
        return code
    with store.site(tell):
        if code := _pages(project, outcomes):
            return code
    built = time.perf_counter()
    origins = [outcome.origin for outcome in outcomes]
    recorded = f", {origins.count('recording')} shown from a recording" if "recording" in origins else ""
    print(
        f"Examples: {origins.count('run')} ran, {origins.count('cache')} came from the cache{recorded}: "
        f"{ran - began:.1f} s\nPages: {built - ran:.1f} s\nThe site is in {root / 'site'}"
    )
    return 0


def _pages(project: Project, outcomes: list[Outcome]) -> int:
    """Make site/ anew, or leave it as it is and return an exit code that is not 0."""
    root = project.root
    # Built beside and swapped in: MkDocs writes its pages before it fails, and a site half old is no site.
    site, part, old = root / "site", root / ".measured" / "site", root / ".measured" / "old-site"
    with rendering(Build(project, {outcome.script.name: outcome for outcome in outcomes})):
        if said := build(root, part):
            print(f"{said}\nmeasured: the build failed; site/ is as it was", file=sys.stderr)
            return 1
        if wrong := list(check.problems(part)):
            print("\n".join(wrong), file=sys.stderr)
            return 1
        publish(project, part)
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)  # deleted only when it is out of sight: never is a part of a site to be seen
    part.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    return 0


def _serve(options: argparse.Namespace) -> int:
    project = Project.find()
    root = project.root
    outcomes = ensure(_loaded(project.example_paths(), project), Store(project), tell=Console())
    _tell_problems(outcomes)  # told, and shown on the page: she is about to mend it
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-f", str(root / "mkdocs.yml")]
    return subprocess.run(command, env={**os.environ, **mkdocs_variables(root)}, check=False).returncode


def _check(options: argparse.Namespace) -> int:
    wrong = list(check.problems(options.site))
    print("\n".join(wrong) or f"{options.site}: no failed run, no stray traceback", file=sys.stderr)
    return 1 if wrong else 0


def _clean(options: argparse.Namespace) -> int:
    Store(Project.find()).clear()
    return 0


def _loaded(paths: Iterable[Path], project: Project) -> list[Script]:
    """All of them, or one UsageError that tells of all that can't be read."""
    scripts, errors = [], []
    for path in paths:
        try:
            scripts.append(Script.load(path, project))
        except ScriptError as error:
            errors.append(str(error))
    if errors:
        raise UsageError("\n".join(errors))
    return scripts


def _interpreter(name: str) -> str:
    if not (found := shutil.which(name)):
        raise UsageError(f"no interpreter {name!r} on the PATH; give --python a path or a name like python3.14")
    python = str(Path(found).absolute())  # a link is left one: it is what makes an environment's Python its own
    try:
        environment(python)
    except (OSError, ValueError, TypeError, subprocess.CalledProcessError) as error:
        raise UsageError(f"{python} is no Python that could be asked for its version: {error}") from None
    return python


def _remedy(error: Exception) -> str:
    """What to do about a disk that is full or can't be written, where the system only tells that it is so."""
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


def _tell_problems(outcomes: list[Outcome]) -> int:
    failed = [outcome.problem for outcome in outcomes if outcome.problem]
    if failed:
        print("\n" + "\n\n".join(failed), file=sys.stderr)
        print(f"\n{len(failed)} of {len(outcomes)} examples did not do what they declare.", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
