"""Rows of the page compare/two-nodes."""

from types import ModuleType

import pytest

from tests.guide.page_modules import page_module, steady


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("compare/two_nodes.py")


def test_a_row_for_each_size(page: ModuleType):
    took = {f"{size} {node}": steady(value) for size in page.SIZES for node, value in (("node1", 0.01), ("node2", 0.3))}
    rows = list(page.transfers(took))
    assert [row[0] for row in rows] == ["1 kB", "1 MB", "32 MB"]
    assert rows[0][1] != rows[0][2]


def test_failures_and_what_was_kept(page: ModuleType):
    lost = {"killed": {"took": 3.4, "kept": 0}, "cut off": {"took": 35.2, "kept": 0}}
    assert list(page.failures(lost)) == [("processes killed", "3 s", "0"), ("cable cut", "35 s", "0")]
    assert not page.kept(lost)
    assert page.kept({**lost, "killed": {"took": 3.4, "kept": 11}})
