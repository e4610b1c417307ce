import runpy
import sys
from itertools import pairwise
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[3] / "examples" / "data_files" / "byte_ranges.py"


@pytest.fixture
def lines_of(monkeypatch):
    monkeypatch.setattr(sys, "path", list(sys.path))
    return runpy.run_path(str(EXAMPLE))["lines_of"]


def test_it_finds_what_the_loop_finds(record, outcomes):
    assert record.lines == outcomes["data_files/whole_file.py"].record.lines


@pytest.mark.parametrize("text", [b"a\nbb\n\nccc\n", b"a\nbb\n\nccc", b"a long one\nb\n", b"\n\n\n", b"x"])
def test_each_line_belongs_to_one_range_wherever_the_cuts_are(lines_of, tmp_path, text):
    path = tmp_path / "text"
    path.write_bytes(text)
    for parts in range(1, 20):
        cuts = [len(text) * n // parts for n in range(parts + 1)]
        found = [line for start, stop in pairwise(cuts) for line in lines_of(path, start, stop)]
        assert found == text.splitlines()
