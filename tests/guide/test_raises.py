"""Exceptions that multiprocessing and concurrent.futures raise, as read from their source."""

import sysconfig
from pathlib import Path

import pytest

from guide.raises import raises

SOURCE = """
def f(self, n):
    if n:
        raise ValueError("Pool not running")
    assert self, "can only join a child process"
    raise TypeError(f"expected {n}, got {self!r}")
    raise ValueError("%r is not in %s" % (n, self))
    raise ValueError("index {} is out of {0.size}".format(n, self))
    raise NotImplementedError
    raise OSError(n)
    raise
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "multiprocessing"
    folder.mkdir()
    (folder / "pool.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def test_every_text_is_read_with_its_holes(library: Path):
    assert [(found.line, found.exception, found.text) for found in raises(library)] == [
        (4, "ValueError", "Pool not running"),
        (5, "AssertionError", "can only join a child process"),
        (6, "TypeError", "expected …, got …"),
        (7, "ValueError", "… is not in …"),
        (8, "ValueError", "index … is out of …"),
    ]
    assert {found.module for found in raises(library)} == {"multiprocessing.pool"}


def test_a_text_is_recognized_with_values_in_it(library: Path):
    found = next(found for found in raises(library) if found.line == 7)
    assert found.pattern.search("ValueError: 'a' is not in\n[1]")
    assert not found.pattern.search("ValueError: 'a' is in [1]")


def test_those_of_this_python_can_be_read():
    texts = {found.text for found in raises(Path(sysconfig.get_path("stdlib")))}
    assert {"Pool not running", "daemonic processes are not allowed to have children"} <= texts
    assert len(texts) > 100
