"""Charts show every run, on a true scale, and say the same in words."""

import csv
import io
import math
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from measured.fences import charts
from measured.fences.charts import Axis, Picture, Row
from measured.statistics import Estimate

SVG = "{http://www.w3.org/2000/svg}"
durations = st.floats(1e-7, 1e5)
runs = st.lists(durations, min_size=1, max_size=12)
logs = st.booleans()


def estimate(*values: float) -> Estimate:
    return Estimate(values, tuple(range(1, len(values) + 1)), "one")


def drawing(*figures: list[float], log: bool = False) -> Picture:
    rows = [Row(f"row {n}", estimate(*values), f"text {n}") for n, values in enumerate(figures)]
    return charts.dots(rows, "Times", baseline=estimate(*figures[0]).median, log=log)


def rows_of(picture: Picture) -> list[ElementTree.Element]:
    """The rows of a dot plot, without the axis."""
    page = ElementTree.fromstring(picture.html)
    return [row for row in page if "measured-axis" not in row.get("class", "")]


def percent(element: ElementTree.Element, *names: str) -> list[float]:
    return [float(element.get(name, "nowhere").removesuffix("%")) for name in names]


def marks(row: ElementTree.Element, tag: str, css_class: str = "") -> list[ElementTree.Element]:
    return [e for e in row.iter(tag) if css_class in e.get("class", "").split() or not css_class]


class TestAnAxis:
    @given(runs, logs)
    def test_holds_every_value(self, values: list[float], log: bool):
        axis = Axis.over(values, log=log)
        assert all(-0.01 <= axis.place(value) <= 100.01 for value in values)

    @given(runs)
    def test_starts_at_0_and_is_to_scale(self, values: list[float]):
        axis = Axis.over(values)
        assert (axis.low, axis.place(0)) == (0, 0)
        assert axis.ticks[0] == charts.Tick(0, "0", "0")
        for value in values:
            assert axis.place(value) == pytest.approx(axis.place(axis.high) * value / axis.high, abs=0.01)

    @given(durations, durations)
    def test_if_logarithmic_equal_factors_are_equal_distances(self, one: float, two: float):
        axis = Axis.over([one, two], log=True)
        span = math.log10(axis.high / axis.low)
        assert axis.place(two) - axis.place(one) == pytest.approx(100 * math.log10(two / one) / span, abs=0.02)

    @given(runs, logs)
    @pytest.mark.parametrize(("kind", "most"), [("text", 4), ("few", 2)])
    def test_has_few_labels_at_the_places_they_name(self, kind: str, most: int, values: list[float], log: bool):
        axis = Axis.over(values, log=log)
        labels = [(tick.place, text) for tick in axis.ticks if (text := getattr(tick, kind))]
        assert 2 <= len(labels) <= most + 1
        units = {"s": 1.0, "ms": 1e-3, "µs": 1e-6}
        last = units[labels[-1][1].split()[-1]]
        for place, text in labels:
            number, _, unit = text.partition(" ")
            value = float(number.replace(",", "")) * (units[unit] if unit else last)
            assert axis.place(value) == pytest.approx(place, abs=0.02) if value else place == 0

    @given(runs, logs)
    @pytest.mark.parametrize(("kind", "pixels"), [("text", 14 * 20), ("few", 130)])
    def test_has_labels_that_keep_their_distance(self, kind: str, pixels: float, values: list[float], log: bool):
        right = -math.inf
        for tick in Axis.over(values, log=log).ticks:
            if text := getattr(tick, kind):
                width = len(text) * 7  # pixels of a letter, rather too many
                left = tick.place * pixels / 100 - {"start": 0, "middle": width / 2, "end": width}[tick.anchor]
                assert left - right > 7
                right = left + width

    @given(runs, logs)
    def test_is_short_enough_that_the_values_fill_it(self, values: list[float], log: bool):
        axis = Axis.over(values, log=log)
        assert axis.place(max(values)) > 80 or log

    @pytest.mark.parametrize("values", [[], [0.0], [-1.0, 1.0], [math.nan], [math.inf]])
    def test_of_nonsense_is_refused(self, values: list[float]):
        with pytest.raises(ValueError, match="axis"):
            Axis.over(values)

    def test_if_logarithmic_has_no_0(self):
        with pytest.raises(ValueError, match="can't show 0"):
            Axis.over([0.0, 1.0], log=True)

    def test_of_counts_has_thousands_on_every_label(self):
        ticks = Axis.over([10, 500_000], units=charts.COUNTS, log=True).ticks
        assert [tick.text for tick in ticks if tick.text] == ["10", "100", "1k", "10k", "100k"]
        assert [t.text for t in Axis.over([4000], units=charts.COUNTS).ticks if t.text] == ["0", "1k", "2k", "3k", "4k"]


class TestADotPlot:
    @given(st.lists(runs, min_size=1, max_size=4), logs)
    def test_has_a_dot_for_every_run_where_it_belongs(self, figures: list[list[float]], log: bool):
        axis = Axis.over([value for values in figures for value in values], log=log)
        for row, values in zip(rows_of(drawing(*figures, log=log)), figures, strict=True):
            dots = [percent(dot, "cx", "cy") for dot in marks(row, "circle")]
            assert [x for x, _ in dots] == [axis.place(value) for value in values]
            assert all(0 <= x <= 100 and 0 < y < 100 for x, y in dots)
            assert [y for _, y in dots] == sorted(y for _, y in dots), "the first run on top"

    @given(st.lists(runs, min_size=1, max_size=4), logs)
    def test_has_a_tick_at_each_median_and_a_band_over_each_interval(self, figures: list[list[float]], log: bool):
        axis = Axis.over([value for values in figures for value in values], log=log)
        for row, values in zip(rows_of(drawing(*figures, log=log)), figures, strict=True):
            figure, medians = estimate(*values), marks(row, "line", "median")
            assert [percent(line, "x1", "x2") for line in medians] == [[axis.place(figure.median)] * 2] * (figure.n > 1)
            bands = [percent(band, "x", "width") for band in marks(row, "rect", "interval")]
            assert len(bands) == figure.has_interval
            for start, width in bands:
                assert start == axis.place(figure.low)
                assert start + width == pytest.approx(axis.place(figure.high), abs=0.02)

    @given(st.lists(runs, min_size=1, max_size=4))
    def test_has_the_baseline_in_every_row(self, figures: list[list[float]]):
        axis = Axis.over([value for values in figures for value in values])
        base = axis.place(estimate(*figures[0]).median)
        for row in rows_of(drawing(*figures)):
            assert [percent(line, "x1", "x2") for line in marks(row, "line", "base")] == [[base, base]]

    def test_is_one_image_whose_text_says_what_it_shows(self):
        rows = [Row('<L> & "sure"', estimate(2), "2 s"), Row("P", estimate(1), "1 s", "2.0× (1.9–2.1)", "faster")]
        for drawn in (charts.dots(rows, "Wall time"), charts.dots(rows, "Wall time", log=True)):
            page = ElementTree.fromstring(drawn.html)
            assert page.get("role") == "img"
            assert page.get("aria-label") == drawn.alt
            for text in ("Wall time", '<L> & "sure" 2 s', "P 1 s", "2.0× (1.9–2.1)", "faster"):
                assert text in drawn.alt
            assert "<L>" in "".join(page.itertext())

    @given(st.lists(runs, min_size=1, max_size=4))
    def test_that_stands_alone_has_the_same_marks(self, figures: list[list[float]]):
        picture = drawing(*figures)
        alone, rows = ElementTree.fromstring(picture.file("T", ["n"])), rows_of(picture)
        dots = [e.attrib for e in alone.iter(SVG + "circle")]
        lines = [e.attrib for e in alone.iter(SVG + "line") if e.get("class")]  # those of the axis have none
        assert dots == [e.attrib for row in rows for e in row.iter("circle")]
        assert lines == [e.attrib for row in rows for e in row.iter("line")]


CURVES = {"Pickle": [(10, estimate(1e-6, 2e-6)), (1000, estimate(1e-3))], "Sum & go": [(10, estimate(5e-7))]}


class TestACurve:
    def drawn(self, log: str = "xy") -> ElementTree.Element:
        return ElementTree.fromstring(charts.curve(CURVES, "Time", "Numbers", log=log).html)

    @pytest.mark.parametrize("log", ["", "x", "y", "xy"])
    def test_has_a_mark_for_every_point_at_its_median(self, log: str):
        across = Axis.over([10, 1000], units=charts.COUNTS, log="x" in log)
        up = Axis.over([1e-6, 1e-3, 5e-7, 1.5e-6, 2e-6], log="y" in log)
        points = [percent(e, "x", "y") for e in self.drawn(log).iter("svg") if e.get("class") == "point"]
        expected = [(10, 1.5e-6), (1000, 1e-3), (10, 5e-7)]
        assert points == [pytest.approx([across.place(x), 100 - up.place(y)], abs=0.01) for x, y in expected]

    def test_joins_the_points_of_a_series_and_no_others(self):
        (plane,) = (e for e in self.drawn().iter("svg") if e.get("class") == "measured-plane")
        series = [group for group in plane if group.get("class", "").startswith("lane-")]
        assert [len(marks(group, "line")) - len(marks(group, "line", "interval")) for group in series] == [1, 0]

    def test_joins_no_points_that_are_apart(self):
        apart = ElementTree.fromstring(
            charts.curve(CURVES | {"Pickle": charts.Apart(CURVES["Pickle"])}, "Time", "x").html
        )
        (plane,) = (e for e in apart.iter("svg") if e.get("class") == "measured-plane")
        series = [group for group in plane if group.get("class", "").startswith("lane-")]
        assert [len(marks(group, "line")) - len(marks(group, "line", "interval")) for group in series] == [0, 0]
        assert sum(e.get("class") == "point" for e in plane.iter("svg")) == 3

    def test_says_in_words_what_it_shows(self):
        alt = charts.curve(CURVES, "Time", "Numbers").alt
        for text in ("Time by numbers", "Pickle: 1.50 µs at 10, 1.00 ms at 1,000", "Sum & go: "):
            assert text in alt

    def test_can_be_of_shares(self):
        picture = charts.curve(
            {"A": [(1, estimate(0.25)), (9, estimate(1.0))]}, "Use", "Tasks", unit=charts.UNITS["share"]
        )
        assert "25 % at 1" in picture.alt
        assert ">100 %<" in picture.html

    def test_can_be_of_sizes(self):
        held = {"Held": [(1, estimate(2e6)), (2, estimate(5e8))]}
        picture = charts.curve(held, "Memory", "Tasks", unit=charts.UNITS["bytes"])
        assert "2.00 MB at 1, 500 MB at 2" in picture.alt
        assert "400 MB" in "".join(ElementTree.fromstring(picture.html).itertext())

    @pytest.mark.parametrize("series", [{}, {"Nothing": []}])
    def test_without_points_is_refused(self, series: dict[str, charts.Points]):
        with pytest.raises(ValueError, match="a point in each series"):
            charts.curve(series, "Time", "Numbers")


TIMELINE = {
    "rows": [
        {"group": "A & B", "label": "one", "spans": [[0, 1], [1.5, 2]]},
        {"group": "C", "label": "two", "spans": [[0.5, 1]]},
    ]
}


def lanes(events: Mapping[str, object]) -> Iterator[ElementTree.Element]:
    page = ElementTree.fromstring(charts.timeline(events, "lanes").html)
    return (lane for lane in page.iter("div") if "lane-" in lane.get("class", ""))


class TestATimeline:
    def test_has_a_row_for_each_worker_on_one_axis(self):
        picture = charts.timeline(TIMELINE, 'who "works"')
        page = ElementTree.fromstring(picture.html)
        assert page.get("aria-label") == 'who "works"'
        assert "A & B 2.00 s" in "".join(page.itertext())
        assert [percent(span, "x", "width") for span in page.iter("rect")] == [[0, 50], [75, 25], [25, 25]]

    def test_has_a_table_with_the_same(self):
        table = ElementTree.fromstring(charts.chart(charts.timeline(TIMELINE, "x"), ["Lane"], charts.spans(TIMELINE)))
        rows = ["|".join(row.itertext()) for row in table.iter("tr")]
        assert rows[1:] == ["A & B, one|0.00 µs|2.00 s|1.50 s|2", "C, two|500 ms|1.00 s|500 ms|1"]

    @pytest.mark.parametrize("nonsense", [{}, {"rows": []}, {"rows": [{"spans": [1]}]}, {"rows": 3}])
    def test_of_nonsense_is_refused(self, nonsense: dict[str, object]):
        with pytest.raises((KeyError, TypeError, ValueError)):
            charts.timeline(nonsense, "nothing")

    def test_without_any_time_is_refused(self):
        with pytest.raises(ValueError, match="axis"):
            charts.timeline({"rows": [{"group": "A", "label": "one", "spans": [[0, 0]]}]}, "nothing")

    def test_has_lanes_that_differ_within_a_group_and_are_labelled_in_text(self):
        events = {"rows": [{"group": "A", "label": f"<{n}> & {n}", "spans": [[0, n + 1]]} for n in range(6)]}
        assert [lane.get("class", "")[-1] for lane in lanes(events)] == list("123412")
        assert ["".join(lane.itertext()) for lane in lanes(events)] == [f"<{n}> & {n}" for n in range(6)]


PICTURES = [drawing([1, 2], [3.0] * 7), charts.curve(CURVES, "T", "N"), charts.timeline(TIMELINE, "t")]


@pytest.mark.parametrize("picture", PICTURES)
def test_a_file_is_an_svg_with_title_text_and_notes(picture: Picture):
    note = "On a machine of which much is to be said, " * 6
    root = ElementTree.fromstring(picture.file("A & B", [note]))
    assert (root.tag, root.get("role")) == (f"{SVG}svg", "img")
    title, text = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None and title.text == "A & B"
    assert text is not None and text.text == picture.alt
    words = " ".join("".join(e.itertext()) for e in root.iter(f"{SVG}text"))
    assert " ".join(note.split()) in words
    assert "style" not in {name for e in root.iter() for name in e.attrib}


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\0")), min_size=2, max_size=2)))
def test_a_csv_reads_back_as_it_was(rows: list[list[str]]):
    text = charts.csv_text(["a", "b"], rows)
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["a", "b"], *rows]
