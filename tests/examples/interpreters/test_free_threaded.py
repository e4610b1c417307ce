import os
import shutil
import sys
from types import SimpleNamespace

import pytest


@pytest.fixture
def module(imported):
    return imported("free_threaded")


def test_the_python_that_ran_it_is_measured(record):
    told = record.json("took.json")
    version = ".".join(record.environment.python.split(".")[:2])
    assert version + ("" if record.environment.gil else "t") in told
    assert all(name.endswith("t") for name in told if name != version)


def test_a_program_that_does_not_run_is_left_out(module):
    assert module.works(sys.executable)
    assert not module.works(shutil.which("false"))


def test_free_threaded_pythons_on_the_path_are_measured(module, monkeypatch, tmp_path, capsys):
    """Stand-ins for builds that this machine doesn't have: one that measures, and a shim that fails."""
    ways = SimpleNamespace(name="ways.py")
    works = tmp_path / "python3.14t"
    works.write_text(
        '#!/bin/sh\n[ "$1" = -c ] && exit 0\necho \'{"3.14t": {"loop python": 1.5}}\' > took.json\n', "utf-8"
    )
    shim = tmp_path / "python3.15t"
    shim.write_text("#!/bin/sh\nexit 127\n", "utf-8")
    for program in works, shim:
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(module.sys, "executable", str(works))
    monkeypatch.setattr(module, "WAYS", ways.name)
    monkeypatch.chdir(tmp_path)
    module.measure(["3.14t", "3.15t"])
    assert capsys.readouterr().out == "measured: 3.14t\n"
