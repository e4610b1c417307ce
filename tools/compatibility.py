"""Run examples on several CPythons, each under fork, spawn and forkserver, and print the table: `make compat`.

    python tools/compatibility.py [FILE…]          every example by default

Column "as is": as a reader runs it, `python FILE`, under that Python's default method. In the others the method is set
first. A variant of an example has a row, with one column. An example that needs packages gets an environment with
them, kept in `.measured/compatibility`. Exits with 1 if a cell is neither "ok" nor "-" or a version is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from packaging.specifiers import SpecifierSet
from uv import find_uv_bin

from measured.project import Project
from measured.records.model import run_problem
from measured.runner.client import run
from measured.script import Script
from measured.script.metadata import DRIVER

VERSIONS = ("3.11", "3.12", "3.13", "3.14", "3.15")
METHODS = ("as is", "fork", "spawn", "forkserver")
PYENV = Path.home() / ".pyenv/versions"
OTHERS = Path.home() / ".local/share/pythons/bin"


def interpreter(version: str) -> str | None:
    """Return the newest CPython of a version, from pyenv, the folder for others or the PATH; None if missing."""
    for found in (*sorted(PYENV.glob(f"{version}.*/bin/python"), reverse=True), OTHERS / f"python{version}"):
        if found.exists():
            return str(found)
    return shutil.which(f"python{version}")


def with_packages(python: str, requirements: tuple[str, ...], version: str, project: Project) -> str:
    """Return that interpreter in an environment with these packages; make it where it is missing."""
    folder = project.cache / "compatibility" / version
    made = folder / "bin" / "python"
    uv = find_uv_bin()  # a CPython may come without ensurepip, and pip would check for the Python that it runs on
    if not made.exists():
        subprocess.run([uv, "venv", "--quiet", "--python", python, folder], check=True)
    wheels = ["--only-binary=:all:", "--python", str(made)]
    subprocess.run([uv, "pip", "install", "--quiet", *wheels, *requirements], check=True)
    return str(made)


def cell(script: Script, python: str, version: str, method: str) -> str:
    """Return `ok`, `-` if the script declares that it needs another Python, or how it ended instead."""
    settings = script.settings
    if not SpecifierSet(settings.requires_python).contains(f"{version}.99"):
        return "-"
    if script.variant and method != (script.variant if script.variant in METHODS else "as is"):
        return "-"
    if settings.command and not script.variant and method != "as is":  # the method can't be set before its program
        return "-"
    driver = () if script.variant or method == "as is" else ("-c", DRIVER, method)
    made = run(script, python=python, driver=driver, exclusive=False)
    if problem := run_problem(made, settings.expect, settings.leaves):
        print(f"--- {script.name} on {version}, {method}: {problem}\n{made.output[-1500:]}", file=sys.stderr)
        return made.end if made.end != settings.expect else problem.splitlines()[0]
    return "ok"


def main(files: list[str]) -> int:
    """Print the table. Return 1 if any cell is not as declared, or a version is missing."""
    project = Project.find()
    scripts = Script.load_all(project, map(Path, files) if files else None)
    pythons = {version: python for version in VERSIONS if (python := interpreter(version))}
    if missing := [version for version in VERSIONS if version not in pythons]:
        print(f"not on this machine: {', '.join(missing)}", file=sys.stderr)
    if packages := tuple(sorted({text for script in scripts for text in script.settings.dependencies})):
        pythons = {version: with_packages(python, packages, version, project) for version, python in pythons.items()}
    columns = [(python, version, method) for version, python in pythons.items() for method in METHODS]
    print("| example |" + "|".join(f" {version} {method} " for _, version, method in columns) + "|")
    print("| --- |" + " --- |" * len(columns))
    good = True
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for script in scripts:
            cells = list(pool.map(partial(_cell, script), columns))
            good = good and set(cells) <= {"ok", "-"}
            print(f"| {script.name} |" + "|".join(f" {text} " for text in cells) + "|", flush=True)
    print(f"\n{len(scripts)} examples: {'each works wherever it claims to' if good else 'NOT all as declared'}")
    return 0 if good and not missing else 1


def _cell(script: Script, column: tuple[str, str, str]) -> str:
    return cell(script, *column)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
