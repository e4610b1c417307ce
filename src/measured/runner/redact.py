"""Redaction: folders of this machine get short names in everything a run left, visibly; other secrets are reported.

A folder is replaced by a name that begins with an ellipsis (`…/examples/x.py`) or a tilde. Nothing else is rewritten: a
user name, a host name or a secret in an output is a leak, which the record reports as a problem.
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from measured.runner.protocol import Run
from measured.script import Script

ELLIPSIS = "…"
SECRET_VARIABLE = re.compile(r"TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|KEY|CREDENTIAL", re.IGNORECASE)
SHORTEST_SECRET = 8
"""Characters: a shorter value of a variable is likely to be in an output by chance."""
SHORTEST_NAME = 3
"""Characters: the same for the name of a user or a host."""
TELLING_NOTHING = ("root", "localhost")
QUOTED_SOURCE = re.compile(r'(?m)^(?P<margin>[ |]*)File ".*", line \d+(?P<place>.*)\n(?:(?P=margin) {2,}\S.*\n?)+')
"""Source lines below a line of a traceback, which has a margin of bars in an exception group."""


def redact_run(run: Run, script: Script, scratch: Path, python: str) -> Run:
    """Return a run with the folders of this machine replaced in all its texts, and the leaks that remain in them."""
    folders = Folders({**python_folders(python), **home_folders(), **script_folders(script, scratch)})
    files = {
        folders.replace(name): folders.replace(content) if isinstance(content, str) else content
        for name, content in run.files.items()
    }
    run = replace(
        run,
        output=folders.replace(run.output),
        files=files,
        files_left_out=tuple(map(folders.replace, run.files_left_out)),
        left_behind=tuple(map(folders.replace, run.left_behind)),
        changed=tuple(map(folders.replace, run.changed)),
    )
    texts = [run.output, *files, *run.files_left_out, *run.left_behind, *run.changed]
    texts += [content for content in files.values() if isinstance(content, str)]
    return replace(run, leaks=tuple(find_leaks(texts, script.text)))


class Folders:
    """Folders and the names that replace them, each only where it is a whole path or the beginning of one."""

    def __init__(self, names: dict[Path, str]) -> None:
        self.names = {str(folder): name for folder, name in names.items() if folder.name}  # not the root folder
        longest_first = sorted(self.names, key=len, reverse=True)
        # `/src` is no beginning of `/usr/src/linux`, nor `/home/ann` of `/home/anna` or `/home/ann.old`.
        begins = r"(?:(?<![\w.~/\\-])|(?<=file://)|(?<=-I))"
        self.pattern = re.compile(rf"{begins}(?:{'|'.join(map(re.escape, longest_first))})(?![\w-]|\.\w)")

    def replace(self, text: str) -> str:
        """Return the text with each of the folders replaced by its name."""
        return self.pattern.sub(lambda found: self.names[found[0]], text) if self.names else text


def script_folders(script: Script, scratch: Path) -> dict[Path, str]:
    """Return the names of a project's folder and of the scratch folder: `…/examples/x.py`, `…/scratch`."""
    root = script.project.root
    name = f"{ELLIPSIS}/scratch"
    return {root: ELLIPSIS, root.resolve(): ELLIPSIS, scratch: name, scratch / "work": name}


def home_folders() -> dict[Path, str]:
    """Return the name of the builder's home folder: `~`."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises if there is none
    return {home: "~", home.resolve(): "~"} if home.is_absolute() else {}


@cache
def python_folders(python: str = sys.executable) -> dict[Path, str]:
    """Return the names of an interpreter's library folders: `…/lib/python3.13`."""
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    if python == sys.executable:
        paths = [sysconfig.get_path(name) for name in names]
    else:
        command = f"import json, sysconfig; print(json.dumps([sysconfig.get_path(name) for name in {names!r}]))"
        asked = subprocess.run([python, "-c", command], stdin=subprocess.DEVNULL, capture_output=True, check=False)
        paths = json.loads(asked.stdout) if asked.returncode == 0 else []
    found = {}
    for folder in map(Path, paths):
        library = folder.parent if folder.name in ("site-packages", "dist-packages") else folder
        for path in (library, library.resolve()):
            found[path] = f"{ELLIPSIS}/{'/'.join(path.parts[-2:])}"
    return found


def library_folder() -> Path:
    """Return the folder that holds this interpreter's `python3.13` folder with the standard library."""
    return Path(sysconfig.get_path("stdlib")).parent


def find_leaks(texts: Iterable[str], script_text: str) -> Iterator[str]:
    """Yield the kinds of secrets of this machine that the texts contain and the script's own text doesn't."""
    text = QUOTED_SOURCE.sub(r"\g<place>\n", "\n".join(texts))
    for kind, names in (("user name", _user_names()), ("host name", _host_names())):
        words = [re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])") for name in names if _is_telling(name)]
        if any(word.search(text) and not word.search(script_text) for word in words):
            yield kind
    for variable, value in sorted(os.environ.items()):
        is_secret = SECRET_VARIABLE.search(variable) and len(value) >= SHORTEST_SECRET
        if is_secret and value in text and value not in script_text:
            yield f"value of the environment variable {variable}"


def _is_telling(name: str) -> bool:
    return len(name) >= SHORTEST_NAME and name not in TELLING_NOTHING


def _user_names() -> set[str]:
    names = {os.environ.get(variable, "") for variable in ("LOGNAME", "USER", "USERNAME")}
    try:
        import pwd

        names.add(pwd.getpwuid(os.getuid()).pw_name)
    except (ImportError, KeyError):  # Windows; an account without a name
        pass
    return names


def _host_names() -> set[str]:
    name = socket.gethostname()
    return {name, name.partition(".")[0]}
