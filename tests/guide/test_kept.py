"""Texts kept from one build to the next."""

import os
import time
from pathlib import Path

from guide.kept import USELESS_AFTER, kept


def test_a_text_is_made_once_for_the_same_input(tmp_path: Path):
    assert kept(tmp_path / "a", "1", lambda: "first") == "first"
    assert kept(tmp_path / "a", "2", lambda: "second") == "second"
    assert kept(tmp_path / "a", "1", lambda: "third") == "first"
    assert kept(tmp_path / "b", "1", lambda: "other") == "other"


def test_a_text_that_no_build_used_for_long_is_deleted(tmp_path: Path):
    for made_of in ("used", "unused"):
        kept(tmp_path, made_of, lambda: "old")
    for path in tmp_path.iterdir():
        os.utime(path, (0, time.time() - USELESS_AFTER - 60))
    assert kept(tmp_path, "used", lambda: "new") == "old"
    kept(tmp_path, "changed", lambda: "new")
    assert sorted(path.read_text() for path in tmp_path.iterdir()) == ["new", "old"]
