"""What an earlier build made of the same."""

import os
import time

from guide.kept import OF_NO_USE_AFTER, kept
from tests.engine.conftest import SampleProject


def test_what_was_made_of_the_same_is_not_made_again(project: SampleProject):
    assert kept("kind", b"a", lambda: b"first") == b"first"
    assert kept("kind", b"b", lambda: b"second") == b"second"
    assert kept("kind", b"a", lambda: b"third") == b"first"
    assert kept("another kind", b"a", lambda: b"other") == b"other"


def test_what_no_build_asks_for_is_thrown_away_and_what_one_asks_for_stays(project: SampleProject):
    folder = project.root / ".measured" / "kind"
    for made_of in (b"asked for", b"not asked for"):
        kept("kind", made_of, lambda: b"old")
    for path in folder.iterdir():
        os.utime(path, (0, time.time() - OF_NO_USE_AFTER - 60))
    assert kept("kind", b"asked for", lambda: b"new") == b"old"
    kept("kind", b"changed", lambda: b"new")
    assert sorted(path.read_bytes() for path in folder.iterdir()) == [b"new", b"old"]
