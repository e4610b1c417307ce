"""The wheel holds the engine, with all it reads at run time, and nothing of this site."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    made = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_file_of_the_engine_is_in_it(packed: set[str]):
    source = ROOT / "src"
    files = (path for path in (source / "measured").rglob("*") if path.is_file() and path.suffix != ".pyc")
    assert {path.relative_to(source).as_posix() for path in files} - packed == set()


def test_nothing_else_is_in_it(packed: set[str]):
    other = {name for name in packed if not name.startswith("measured/")}
    assert {name.partition("/")[0] for name in other} == {"measured-0.1.0.dist-info"}
