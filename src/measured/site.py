"""Build the pages with MkDocs, in this process: one start and one set of imports for the runs and for the pages."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import importlib
import logging
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import yaml

from measured.project import Project
from measured.records.interpreter import environment
from measured.runner import locks
from measured.runner.redact import library_folder


class _Loader(yaml.SafeLoader):
    pass


_Loader.add_multi_constructor("", lambda *_: None)


def configuration(root: Path) -> dict[str, Any]:
    """What mkdocs.yml says, read without MkDocs; None stands where that takes its value from elsewhere."""
    settings: dict[str, Any] = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    return settings


@contextlib.contextmanager
def importing(root: Path) -> Iterator[None]:
    """Import meanwhile, in a thread, what `build` will need, as far as that can be foreseen: it takes a while.

    A script that is timed waits for its end, as it waits for other scripts.
    """
    stop = threading.Event()
    thread = threading.Thread(target=_import, args=(root, stop), daemon=True)
    thread.start()
    yield
    stop.set()
    thread.join()  # two threads that import the same modules may see one that is half made


def _import(root: Path, stop: threading.Event) -> None:
    with contextlib.suppress(Exception), locks.machine(alone=False, stop=stop):  # what goes wrong, `build` will tell
        from mkdocs.commands import build  # noqa: F401
        from mkdocs.plugins import get_plugins

        config = (root / "mkdocs.yml").read_text(encoding="utf-8")
        for name, plugin in get_plugins().items():
            if name.rpartition("/")[2] in config:
                plugin.load()


def build(root: Path, folder: Path) -> str:
    """Build the pages of a project strictly into a folder. Returns what was said where that failed, else nothing."""
    # Imported here: who runs examples needs no MkDocs. The API is the one that MkDocs' own commands use.
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    log = logging.getLogger("mkdocs")
    with _variables(mkdocs_variables(root)), _words_held_back(log) as told:
        try:
            config = load_config(str(root / "mkdocs.yml"), strict=True, site_dir=str(folder))
            gc.freeze()  # all that was imported stays: the collector need not go through it again and again
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except KeyboardInterrupt:
            logging.getLogger("asyncio").disabled = True  # what is broken off in a notebook need not be told at length
            raise
        except Exception as error:
            log.error(error, exc_info=not isinstance(error, MkDocsException))
            told.seek(0)
            return told.read()
    return ""


def mkdocs_variables(root: Path) -> dict[str, str]:
    """The variables that MkDocs is given beside ours, so that mkdocs-jupyter knows where it keeps what a notebook left.

    Its cache sees a changed notebook only, so it lies in a folder named by all else that the notebook depends on.
    Without these variables (a bare `mkdocs build`) the notebook is executed every time.
    """
    sha = hashlib.sha256(repr(environment()).encode())
    for path in sorted((root / "docs" / "notebooks").glob("*.py")):
        sha.update(path.name.encode() + path.read_bytes())
    folder = root / ".measured" / "notebooks" / sha.hexdigest()[:16]
    for old in folder.parent.glob("*"):
        if old != folder:
            shutil.rmtree(old, ignore_errors=True)
    return {
        "MEASURED_NOTEBOOK_CACHE": "true",
        "MEASURED_NOTEBOOK_CACHE_DIR": str(folder),
        "MEASURED_LIBRARY_FOLDER": f"{library_folder()}{os.sep}",
        "NO_MKDOCS_2_WARNING": "1",  # Material's word on MkDocs 2, which the constraints keep out
    }


@contextlib.contextmanager
def _variables(values: dict[str, str]) -> Iterator[None]:
    """Set variables of the environment, and leave all as it was: MkDocs' plug-ins set some too."""
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextlib.contextmanager
def _words_held_back(log: logging.Logger) -> Iterator[IO[str]]:
    """A file that gets what this process, and those that it starts, write to stdout and stderr meanwhile.

    It matters only when the build fails: the kernel of the notebook prints there the traceback that the page shows.
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


def publish(project: Project, site: Path) -> None:
    """Call what the project names as `publish` in its settings, if anything, with the folder of a built site."""
    if project.publish:
        module, _, function = project.publish.partition(":")
        getattr(importlib.import_module(module), function)(site)
