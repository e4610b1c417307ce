"""Curves of the page guide/progress."""

from tests.guide.page_modules import page_module, steady


def test_each_series_has_a_point_for_each_row():
    page = page_module("guide/progress.py")
    rows = [
        {"done": done, "by tasks": steady(1.0), "by sizes": steady(2.0), "in truth": steady(3.0)} for done in (4, 8)
    ]
    curves = page.curves(rows)
    assert list(curves) == ["By tasks", "By sizes", "In truth"]
    assert [(x, figure.median) for x, figure in curves["In truth"]] == [(4, 3.0), (8, 3.0)]
