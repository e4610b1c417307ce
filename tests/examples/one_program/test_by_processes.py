import os
import sys

import pytest


def test_it_finds_what_grep_finds(record, build):
    assert record.lines == build.record("one_program/grep.py").lines


@pytest.mark.parametrize(
    ("find", "item"), [(memoryview, b"can't be pickled"), (sys.exit, 0), (os._exit, 3)], ids=["result", "end", "death"]
)
def test_a_result_that_does_not_arrive_is_an_error(imported, find, item):
    with pytest.raises(RuntimeError, match="a result is lost"):
        list(imported("by_processes").search(find, [item, item]))
