"""The clean-ups of an output: folders of this machine get short names. Numbers are never touched."""

from __future__ import annotations

import os
import re
import sysconfig
from collections.abc import Callable
from pathlib import Path

from measured.script import project_root


def library_folder() -> Path:
    """Where this interpreter's `python3.13` folder with the standard library lies."""
    return Path(sysconfig.get_path("stdlib")).parent


def name_the_project_relatively(output: str, scratch: Path) -> str:
    """`/home/ann/guide/examples/pool/x.py` becomes `examples/pool/x.py`, as the command in the page names it."""
    return _replace_folder(output, f"{project_root()}{os.sep}", "")


def shorten_the_standard_library(output: str, scratch: Path) -> str:
    """`/opt/py/lib/python3.13/random.py` becomes `lib/python3.13/random.py`, whichever interpreter ran it."""
    output = _replace_folder(output, f"{library_folder()}{os.sep}", f"lib{os.sep}")
    return re.sub(r"(?<=\")/\S*?/lib/(?=python3\.\d+t?/)", "lib/", output)


def call_the_scratch_folder_scratch(output: str, scratch: Path) -> str:
    """The working folder of a run has a random name; on the page it is `scratch`."""
    return output.replace(str(scratch / "work"), "scratch").replace(str(scratch), "scratch")


def hide_the_home_folder(output: str, scratch: Path) -> str:
    """`/home/ann/…` becomes `~/…`."""
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is none
    return _replace_folder(output, home + os.sep, "~" + os.sep) if home != os.sep else output


def _replace_folder(output: str, folder: str, name: str) -> str:
    """Only where a path begins with it: `/usr/src/linux` does not lie in `/src`."""
    begins = r"(?:(?<![\w.~/\\-])|(?<=file://)|(?<=-I))"
    return re.sub(begins + re.escape(folder), lambda _: name, output)


CLEAN_UPS: list[Callable[[str, Path], str]] = [
    call_the_scratch_folder_scratch,
    name_the_project_relatively,
    shorten_the_standard_library,
    hide_the_home_folder,
]
