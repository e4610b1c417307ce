"""The clean-ups of a text that a run left: what names this machine or its owner gets a short name. Numbers stay."""

from __future__ import annotations

import getpass
import os
import re
import socket
import sysconfig
from collections.abc import Callable
from functools import cache
from pathlib import Path

from measured.script import Script


def library_folder() -> Path:
    """Where this interpreter's `python3.13` folder with the standard library lies."""
    return Path(sysconfig.get_path("stdlib")).parent


def call_the_scratch_folder_scratch(text: str, script: Script, scratch: Path) -> str:
    """The working folder of a run has a random name; on the page it is `scratch`."""
    return text.replace(str(scratch / "work"), "scratch").replace(str(scratch), "scratch")


def name_the_project_relatively(text: str, script: Script, scratch: Path) -> str:
    """`/home/ann/guide/examples/pool/x.py` becomes `examples/pool/x.py`, as the command in the page names it."""
    return _replace_folder(text, f"{script.project.root}{os.sep}", "")


def shorten_the_standard_library(text: str, script: Script, scratch: Path) -> str:
    """`/opt/py/lib/python3.13/random.py` becomes `lib/python3.13/random.py`, whichever interpreter ran it."""
    text = _replace_folder(text, f"{library_folder()}{os.sep}", f"lib{os.sep}")
    return re.sub(r"(?<=\")/\S*?/lib/(?=python3\.\d+t?/)", "lib/", text)


def hide_the_home_folder(text: str, script: Script, scratch: Path) -> str:
    """`/home/ann/…` becomes `~/…`."""
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is none
    return re.sub(_begins(home) + r"(?![\w.-])", "~", text) if home != os.sep else text


def hide_the_names_of_host_and_user(text: str, script: Script, scratch: Path) -> str:
    """`ann` becomes `user`, `anns-laptop` becomes `host`; not where the script itself has the word, or it is `root`."""
    for name, stands_for in _names():
        if name in text and not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", script.text):
            text = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", stands_for, text)
    return text


@cache
def _names() -> tuple[tuple[str, str], ...]:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # an account without a name
        user = ""
    named = ((socket.gethostname(), "host"), (user, "user"))
    return tuple((name, stands_for) for name, stands_for in named if name not in ("", "root", "localhost"))


def _replace_folder(text: str, folder: str, name: str) -> str:
    return re.sub(_begins(folder), lambda _: name, text)


def _begins(folder: str) -> str:
    """Only where a path begins with it: `/usr/src/linux` does not lie in `/src`."""
    return r"(?:(?<![\w.~/\\-])|(?<=file://)|(?<=-I))" + re.escape(folder)


CLEAN_UPS: list[Callable[[str, Script, Path], str]] = [
    call_the_scratch_folder_scratch,
    name_the_project_relatively,
    shorten_the_standard_library,
    hide_the_home_folder,
    hide_the_names_of_host_and_user,
]


def clean(text: str, script: Script, scratch: Path) -> str:
    """The text after all clean-ups; `scratch` is the folder that the run had."""
    for clean_up in CLEAN_UPS:
        text = clean_up(text, script, scratch)
    return text
