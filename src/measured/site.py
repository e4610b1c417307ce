"""Build the pages of a project from a fixed set of outcomes: render, check, publish. It never starts a run.

MkDocs runs in this process, which saves a start. Zensical renders in threads that can't see a
context variable and keeps its configuration in a global, so it gets another process: `python -m measured.site`.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import importlib.util
import json
import logging
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

import psutil
import yaml

from measured import check
from measured.build import Build
from measured.fences.files import files
from measured.project import Project
from measured.records.interpreter import environment
from measured.runner.redact import library_folder

BUILDERS = {"mkdocs": "MkDocs", "zensical": "Zensical"}
"""Modules that build pages, with their names, in order of preference."""

STYLE_SHEET = Path("assets", "measured.css")
"""Where the style sheet of the fences is, in `docs/` and in the built site; a project may have its own there."""


class _Loader(yaml.SafeLoader):
    """Reads the tags of MkDocs as None: their values come from elsewhere."""


_Loader.add_multi_constructor("", lambda *_: None)


class BuildError(Exception):
    """Pages that can't be built. The message says where, what was expected and what to do."""


@dataclass(frozen=True)
class Pages:
    """Pages as a build left them in a folder."""

    folder: Path
    site: Path
    """The folder the project's configuration names for its site."""
    complete: bool
    """Whether every page was written; False where the builder gave up."""
    problems: tuple[str, ...] = ()
    """Reasons not to publish them."""
    broken: tuple[str, ...] = ()
    """Pages on which the check found a problem, relative to the folder."""


def configuration(project: Project) -> dict[str, Any]:
    """Return the settings of a project's site, read without its builder; values from elsewhere are None.

    Raises:
        BuildError: if the file isn't YAML, or isn't TOML.
    """
    assert project.configuration
    text = project.configuration.read_text(encoding="utf-8")
    try:
        if project.configuration.suffix == ".toml":
            return dict(tomllib.loads(text).get("project", {}))
        settings = yaml.load(text, _Loader)
    except (yaml.YAMLError, tomllib.TOMLDecodeError) as error:
        raise BuildError(f"{project.configuration.name} can't be read: {error}") from None
    return settings if isinstance(settings, dict) else {}


def chosen_builder(project: Project, wanted: str = "") -> str:
    """Return the builder to use: the wanted one, else the first that is installed and reads the configuration.

    Raises:
        BuildError: if there is none.
    """
    name = project.configuration.name if project.configuration else "mkdocs.yml"
    able = [builder for builder in BUILDERS if builder == "zensical" or not name.endswith(".toml")]
    if wanted and wanted not in able:
        raise BuildError(f"{BUILDERS[wanted]} can't read {name}; use --builder {able[0]}")
    for builder in [wanted] if wanted else able:
        if importlib.util.find_spec(builder):
            return builder
    needed = [wanted] if wanted else able
    names = " nor ".join(BUILDERS[builder] for builder in needed)
    missing = f"neither {names} is installed" if len(needed) > 1 else f"{names} is not installed"
    packages = " or ".join({"mkdocs": "mkdocs-material", "zensical": "zensical"}[builder] for builder in needed)
    raise BuildError(
        f"{name} can't be built: {missing} in the environment of {sys.executable}; install {packages} there"
    )


def build_pages(project: Project, build: Build, folder: Path, builder: str = "mkdocs") -> Pages:
    """Render the pages into a folder, add the fences' files, check the pages, and call the project's publish hook."""
    if builder == "zensical":
        return build_apart(build, folder, builder)
    return _finished(_with_mkdocs(project, build, folder), project, build)


def build_apart(
    build: Build,
    folder: Path,
    builder: str,
    started: Callable[[subprocess.Popen[bytes]], object] = lambda _: None,
) -> Pages:
    """Do the same in another process, which `started` is called with, so that it can be ended.

    Raises:
        BuildError: if that process ends without an answer.
    """
    task = pickle.dumps((build, folder, builder))
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "measured.site"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for the caller, which ends this process
    ) as process:
        try:
            started(process)
            answer, told = process.communicate(task)
        except BaseException:
            kill_tree(process.pid)
            process.wait()  # after a Ctrl-C, the end of this block doesn't
            raise
    if process.returncode:
        said = told.decode(errors="replace").strip()
        raise BuildError(f"{BUILDERS[builder]} ended with {process.returncode}{': ' if said else ''}{said}")
    site, complete, problems, broken = json.loads(answer)
    return Pages(folder, Path(site), complete, tuple(problems), tuple(broken))


def kill_tree(pid: int) -> None:
    """Kill a process and all its descendants, such as the kernel of a notebook."""
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        for each in [*process.children(recursive=True), process]:
            with contextlib.suppress(psutil.NoSuchProcess):
                each.kill()


def swap_in(pages: Pages, project: Project) -> Path:
    """Put finished pages in the place of the project's site. Returns that place.

    The old site is moved out of sight before it is deleted, so that no half of a site is ever seen.
    """
    site, old = pages.site, project.cache / "old-site"
    shutil.rmtree(old, ignore_errors=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    if site.exists():
        site.rename(old)
    pages.folder.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    return site


def _with_mkdocs(project: Project, build: Build, folder: Path) -> Pages:
    # Imported here: running examples needs no MkDocs. The API is that of MkDocs' own commands.
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    from measured.fences import rendering

    shutil.rmtree(folder, ignore_errors=True)
    log, site, loaded = logging.getLogger("mkdocs"), project.root / "site", False
    with rendering(build), _variables(mkdocs_variables(project)), _output_held_back(log) as told:
        try:
            config = load_config(str(project.configuration), strict=True)
            site, config.site_dir, loaded = Path(config.site_dir), str(folder), True
            config.plugins.on_startup(command="build", dirty=False)
            try:
                mkdocs_build(config)
            finally:
                config.plugins.on_shutdown()
        except KeyboardInterrupt:
            logging.getLogger("asyncio").disabled = True  # else an interrupted notebook prints pages of tracebacks
            raise
        except Exception as error:
            log.error(error, exc_info=not isinstance(error, MkDocsException))
            told.seek(0)
            # Strictness ends a build after its last page.
            complete = loaded and isinstance(error, Abort) and "strict mode" in str(error)
            return Pages(folder, site, complete, (told.read().rstrip(),))
    return Pages(folder, site, True)


def _with_zensical(project: Project, build: Build, folder: Path) -> Pages:
    """Run Zensical's command in this process, which is started for it, with our folder and our build passed to it."""
    import click
    from zensical import config
    from zensical.main import cli
    from zensical.markdown import render as markdown

    from measured.fences import rendering

    parse, render, sites = config.parse_config, markdown.render, [project.root / "site"]

    def parse_for_folder(path: str) -> dict[str, Any]:
        settings: dict[str, Any] = parse(path)
        sites.append(project.root / settings["site_dir"])
        settings["site_dir"] = folder.relative_to(project.root).as_posix()
        return settings

    def render_for_build(*args: Any, **options: Any) -> Any:
        with rendering(build):
            return render(*args, **options)

    config.parse_config = parse_for_folder
    markdown.render = render_for_build  # Zensical calls it in its own threads, which have no context
    shutil.rmtree(folder, ignore_errors=True)
    problems = []
    with _output_held_back(logging.getLogger("measured")) as told:
        try:
            # Its cache knows pages by their text; ours depend on records too.
            cli(["build", "--clean", "--strict", "-f", str(project.configuration)], standalone_mode=False)
        except (click.ClickException, click.Abort, SystemExit, Exception) as error:
            log = error.format_message() if isinstance(error, click.ClickException) else str(error)
            told.seek(0)
            problems.append(f"{told.read()}{log}".rstrip())
    return Pages(folder, sites[-1], not problems or folder.is_dir(), tuple(problems))


def _finished(pages: Pages, project: Project, build: Build) -> Pages:
    if not pages.complete:
        return pages
    add_files(project, pages.folder, build)
    found = list(check.problems(pages.folder, project, partial=build.partial))
    problems = pages.problems or tuple(str(problem) for problem in found)  # the builder's messages say more
    try:
        publish(project, pages.folder, build)
    except Exception:
        if not problems:  # else it may fail because of them
            raise
    return replace(pages, problems=problems, broken=tuple({problem.page: None for problem in found}))


def add_files(project: Project, folder: Path, build: Build) -> None:
    """Add files that the fences link to: scripts, records, pictures, and their style sheet where the project has none.

    Pictures are those of the pages rendered from this build so far.
    """
    if not (folder / STYLE_SHEET).exists():
        (folder / STYLE_SHEET).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(Path(__file__).parent / "fences" / STYLE_SHEET.name, folder / STYLE_SHEET)
    copies = {path: folder / project.shown(path) for path in project.example_paths()}
    texts = {folder / address: text for address, text in (*files(build), *build.files.items())}
    for parent in {path.parent for path in (*copies.values(), *texts)}:
        parent.mkdir(parents=True, exist_ok=True)
    for path, copy in copies.items():
        shutil.copyfile(path, copy)
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")


def publish(project: Project, folder: Path, build: Build) -> None:
    """Call the project's publish hook, if it names one, with the folder of its built pages and their build.

    Raises:
        BuildError: if there is no such function.
    """
    if not project.publish:
        return
    module, _, name = project.publish.partition(":")
    sys.path.insert(0, str(project.root))
    try:
        function = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise BuildError(
            f"pyproject.toml: [tool.measured] publish = {project.publish!r}: {error}\n"
            "  expected: 'module:function', importable from the project's folder"
        ) from None
    finally:
        sys.path.remove(str(project.root))
    function(folder, build)


def mkdocs_variables(project: Project) -> dict[str, str]:
    """Return environment variables for MkDocs that tell mkdocs-jupyter where to keep the outputs of notebooks.

    Its cache only notices a changed notebook, so it gets a folder named after everything else a notebook depends on:
    the modules beside notebooks, and the interpreter. A bare `mkdocs build` executes notebooks every time.
    """
    sha = hashlib.sha256(repr(environment()).encode())
    folders = {notebook.parent for notebook in project.docs.rglob("*.ipynb")}
    for path in sorted(module for folder in folders for module in folder.glob("*.py")):
        sha.update(path.name.encode() + path.read_bytes())
    kept = project.cache / "notebooks" / sha.hexdigest()[:16]
    for old in kept.parent.glob("*"):
        if old != kept:
            shutil.rmtree(old, ignore_errors=True)
    return {
        "MEASURED_NOTEBOOK_CACHE": "true",
        "MEASURED_NOTEBOOK_CACHE_DIR": str(kept),
        "MEASURED_LIBRARY_FOLDER": f"{library_folder()}{os.sep}",
        "NO_MKDOCS_2_WARNING": "1",  # Material's notice about MkDocs 2
    }


@contextlib.contextmanager
def _variables(values: Mapping[str, str]) -> Iterator[None]:
    """Set environment variables, and restore all of them afterwards: MkDocs' plug-ins set some too."""
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextlib.contextmanager
def _output_held_back(log: logging.Logger) -> Iterator[IO[str]]:
    """Redirect the output of this process and its children into a file, which is shown only if the build fails.

    The kernel of a notebook, for one, prints the traceback that its page shows.
    """
    with (
        tempfile.TemporaryFile("w+", buffering=1, encoding="utf-8", errors="replace") as told,
        contextlib.redirect_stdout(told),
        contextlib.redirect_stderr(told),
    ):
        handler = logging.StreamHandler(told)
        handler.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
        log.addHandler(handler)
        kept = {number: os.dup(number) for number in (1, 2)}
        for number in kept:
            os.dup2(told.fileno(), number)
        try:
            yield told
        finally:
            for number, file in kept.items():
                os.dup2(file, number)
                os.close(file)
            log.removeHandler(handler)


def _answer() -> None:
    """Build what stdin asks for, and write to stdout what came of it."""
    build, folder, builder = pickle.load(sys.stdin.buffer)
    answer = os.dup(1)
    os.dup2(2, 1)  # whatever a publish hook prints is no part of the answer
    try:
        make = _with_zensical if builder == "zensical" else _with_mkdocs
        pages = _finished(make(build.project, build, folder), build.project, build)
    except BuildError as error:
        sys.exit(str(error))
    with os.fdopen(answer, "w") as stream:
        json.dump([str(pages.site), pages.complete, pages.problems, pages.broken], stream)


if __name__ == "__main__":
    _answer()
