"""Labels on any axis keep their distance, whatever a machine measures: the site's own charts show only a few axes."""

from importlib.resources import files
from itertools import product

import pytest
from playwright.sync_api import Browser

from measured.fences import charts
from measured.fences.base import template
from measured.fences.charts import COUNTS, Axis

from .test_every_page import AXES

TIMES = [Axis.over([digits * 10.0**power]) for power, digits in product(range(-7, 2), range(10, 100))]
NUMBERS = [Axis.over([digits * 10.0**power], units=COUNTS) for power, digits in product(range(6), range(1, 10))]
DECADES = [
    Axis.over([low, low * span], log=True)
    for low, span in product([1e-6, 2e-5, 5e-4, 1e-3, 2e-2, 0.1], [2, 5, 10, 20, 100, 1e4])
]
PAGE = """<!doctype html><meta charset="utf-8"><style>
html {{ font-size: 20px }}
body {{ font: 14px "DejaVu Sans", sans-serif; margin: 0 }}
svg {{ display: block; width: {width}px }}
{css}
.measured-row {{ display: block; padding: 0 }}
.measured-row > span {{ display: none }}
</style><body class="md-typeset measured">{axes}"""


@pytest.mark.parametrize("width", [160, 280, 281], ids="{} px".format)
def test_labels_keep_their_distance(browser: Browser, width: int):
    """At the least width of each of the two sets of labels: from 14 rem on there are more."""
    axes = TIMES + NUMBERS + DECADES
    drawn = [template("dots", lines=[], base=None, ticks=axis.ticks, label="", title="") for axis in axes]
    css = (files(charts.__package__) / "measured.css").read_text("utf-8")
    page = browser.new_page()
    page.set_content(PAGE.format(width=width, css=css, axes="".join(map(str, drawn))))
    seen = page.evaluate(AXES)
    page.close()
    crowded = [(axis, *found) for axis, found in zip(axes, seen, strict=True) if found[0] < 2 or found[1] <= 7]
    assert crowded == []
