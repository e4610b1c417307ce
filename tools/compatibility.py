"""Run examples on several CPythons, each under fork, spawn and forkserver, and print the table.

    python tests/compatibility.py [FILE…]          every example by default

Column "as is": as a reader runs it, `python FILE`, under that Python's default method. In the others the method is set
first, then `runpy.run_path(FILE, run_name="__main__")`. An example that needs packages gets an environment that has
them, which is kept in `.measured/`. Exits with 1 if a cell is not "ok".
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from packaging.specifiers import SpecifierSet

from measured.project import Project
from measured.runner import client as runner
from measured.script import Script

VERSIONS = ("3.11", "3.12", "3.13", "3.14", "3.15")
METHODS = ("as is", "fork", "spawn", "forkserver")
DRIVER = """\
import multiprocessing, runpy, sys, types

class Main(types.ModuleType):  # a spawned child knows the script as __mp_main__; what it sends back is looked up there
    def __getattr__(self, name):
        return getattr(sys.modules["__main__"], name)

sys.modules["__mp_main__"] = Main("__mp_main__")
method, file = sys.argv[1:]
sys.argv[:] = [file]
multiprocessing.set_start_method(method)
runpy.run_path(file, run_name="__main__")
"""
PLACES = (Path.home() / ".pyenv/versions", Path.home() / ".local/share/pythons/bin")


def interpreter(version: str) -> str | None:
    """The newest CPython of that version: from pyenv, from ../shared/tools/install-pythons, or on the PATH."""
    pyenv, ours = PLACES
    for found in (*sorted(pyenv.glob(f"{version}.*/bin/python"), reverse=True), ours / f"python{version}"):
        if found.exists():
            return str(found)
    return shutil.which(f"python{version}")


def with_packages(python: str, requirements: tuple[str, ...], version: str) -> str:
    """That interpreter in an environment with these packages; made where it is missing."""
    folder = Project.find().cache / "compatibility" / version
    made = folder / "bin" / "python"
    if not made.exists():  # not `venv`: a CPython may come without ensurepip
        subprocess.run(["virtualenv", "--quiet", "--python", python, folder], check=True)
    subprocess.run([made, "-m", "pip", "install", "--quiet", "--quiet", *requirements], check=True)
    return str(made)


def cell(script: Script, version: str, python: str, method: str) -> str:
    """`ok`, `-` where the script says that it needs another Python, or how it ended instead."""
    if not SpecifierSet(script.settings.requires_python).contains(f"{version}.99"):
        return "-"
    driver = () if method == "as is" else ("-c", DRIVER, method)
    run = runner.run(script, python=python, driver=driver, alone=False)
    if run.end != script.settings.expect:
        print(f"--- {script.name} on {version}, {method}: {run.end}\n{run.output[-1500:]}", file=sys.stderr)
        return run.end
    if {name.split(":")[0] for name in run.left_behind} - set(script.settings.leaves):
        print(f"--- {script.name} on {version}, {method}: left {run.left_behind}", file=sys.stderr)
        return "left behind"
    return "ok"


def main(files: list[str]) -> int:
    """Print the table, example by example."""
    scripts = [Script.load(path) for path in (map(Path, files) if files else Project.find().example_paths())]
    pythons = {version: python for version in VERSIONS if (python := interpreter(version))}
    if missing := [version for version in VERSIONS if version not in pythons]:
        print(f"not on this machine: {', '.join(missing)}", file=sys.stderr)
    if packages := tuple(sorted({text for script in scripts for text in script.settings.dependencies})):
        pythons = {version: with_packages(python, packages, version) for version, python in pythons.items()}
    columns = [(version, method) for version in pythons for method in METHODS]
    print("| example |" + "|".join(f" {version} {method} " for version, method in columns) + "|")
    print("| --- |" + " --- |" * len(columns))
    good = True
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for script in scripts:
            cells = list(pool.map(lambda c: cell(script, c[0], pythons[c[0]], c[1]), columns))  # noqa: B023
            good = good and set(cells) <= {"ok", "-"}
            print(f"| {script.name} |" + "|".join(f" {text} " for text in cells) + "|", flush=True)
    print(f"\n{len(scripts)} examples: {'each works wherever it claims to' if good else 'NOT all as declared'}")
    return 0 if good and not missing else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
