"""Imports run one way: the contracts are in pyproject.toml, and `lint-imports` judges them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def lint(source: Path) -> subprocess.CompletedProcess[str]:
    """Judge the packages in a source folder by the contracts of this project."""
    program = "from importlinter.cli import lint_imports_command as main; main()"
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--config", str(ROOT / "pyproject.toml")],
        env={**os.environ, "PYTHONPATH": str(source)},
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
    )


def test_imports_run_one_way():
    judged = lint(ROOT / "src")
    assert judged.returncode == 0, judged.stdout


def test_an_import_the_other_way_is_found(tmp_path: Path):
    for package in ("measured", "guide"):
        shutil.copytree(ROOT / "src" / package, tmp_path / package)
    with (tmp_path / "measured" / "project.py").open("a") as module:
        module.write("\nimport guide\nimport measured.schedule\n")
    judged = lint(tmp_path)
    assert judged.returncode == 1
    assert "measured.project -> guide" in judged.stdout
    assert "measured.project -> measured.schedule" in judged.stdout
