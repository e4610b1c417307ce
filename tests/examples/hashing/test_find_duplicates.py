import subprocess
import sys
from pathlib import Path

import pytest

from measured.project import Project

PROGRAM = Project.find().examples / "hashing" / "find_duplicates.py"


def found(folder: Path) -> list[str]:
    command = [sys.executable, str(PROGRAM), str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", timeout=60, check=True)
    return done.stdout.splitlines()


def test_only_files_whose_size_occurs_twice_are_read(record):
    assert record.lines[0] == "to hash: 3 files"


def test_the_copy_is_found(record):
    assert record.lines[1:] == ["same content: new/copy old/letter"]


def test_links_are_not_followed(tmp_path: Path):
    (tmp_path / "a").write_text("1", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    (tmp_path / "folder").symlink_to(tmp_path, target_is_directory=True)
    assert found(tmp_path) == ["to hash: 0 files"]


def test_a_folder_that_cannot_be_listed_is_named(tmp_path: Path):
    assert found(tmp_path / "missing")[0].startswith("[Errno 2]")


@pytest.mark.parametrize("content", ["", "x"])
def test_all_files_with_one_content_are_a_group(tmp_path: Path, content: str):
    paths = [tmp_path / name for name in ("a", "b", "c")]
    for path in paths:
        path.write_text(content, encoding="utf-8")
    assert found(tmp_path)[1] == "same content: " + " ".join(map(str, paths))
