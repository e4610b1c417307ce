import io
import runpy
from itertools import pairwise
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[3] / "examples" / "data_files" / "whole_lines.py"


@pytest.fixture
def lines_of():
    return runpy.run_path(str(EXAMPLE))["lines_of"]


def test_every_number_is_added_up_once(record):
    in_the_file, added_up = (line.partition(":")[2].split() for line in record.lines)
    assert in_the_file == added_up


@pytest.mark.parametrize(
    "text", [b"a\nbb\n\nccc\n", b"a\nbb\n\nccc", b"a long one\nb\n", b"\n\n\n", b"x", b"a\rb\r\nc\rd\n\r", b""]
)
def test_each_line_belongs_to_one_range_wherever_the_cuts_are(lines_of, tmp_path, text):
    path = tmp_path / "text"
    path.write_bytes(text)
    for parts in range(1, 20):
        cuts = [len(text) * n // parts for n in range(parts + 1)]
        found = [line for start, stop in pairwise(cuts) for line in lines_of(path, start, stop)]
        assert found == io.BytesIO(text).readlines()
