import runpy
from itertools import pairwise
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[3] / "examples" / "text" / "whole_words.py"


@pytest.fixture
def line_ends(monkeypatch):
    monkeypatch.syspath_prepend(str(EXAMPLE.parent))
    return runpy.run_path(str(EXAMPLE))["line_ends"]


def test_every_word_is_counted_once(record):
    assert record.lines[0].split(" ", 1)[0] == record.lines[1].split(" ", 1)[0] == "20,000"
    assert record.lines[2] == "words with a wrong count: 0"


@pytest.mark.parametrize("text", [b"a\nbb\n\nccc\n", b"a\nbb\n\nccc", b"\n\n\n", b"x", "é\nüü\n".encode(), b""])
def test_no_cut_is_inside_a_line(line_ends, tmp_path, text):
    path = tmp_path / "text"
    path.write_bytes(text)
    for parts in range(1, 20):
        ranges = [text[start:stop] for start, stop in pairwise(line_ends(path, parts))]
        assert b"".join(ranges) == text
        assert all(part.endswith(b"\n") for part in ranges[:-1])
