"""Pictures are well-formed, to scale, and named."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from measured.fences import charts
from measured.records.model import Record

from .conftest import SampleProject


@pytest.fixture
def record(project: SampleProject) -> Record:
    return project.record(project.write("x.py", ""))


def lasting(record: Record, *walls: float) -> Record:
    runs = tuple(replace(record.run, wall=wall, round=number + 1) for number, wall in enumerate(walls))
    return replace(record, runs=runs, timed=True)


def test_bars_are_to_scale_with_their_interval_as_a_line(record: Record):
    records = {"Slow & <sure>": lasting(record, 2, 1.5, 1), "Fast": lasting(record, 0.5)}
    drawn = ElementTree.fromstring(charts.bars(records))
    assert [bar.get("width") for bar in drawn.iter("rect") if bar.get("class") == "bar"] == ["75.0", "25.0"]
    (line,) = (rect for rect in drawn.iter("rect") if rect.get("class") == "whisker")
    assert (line.get("x"), line.get("width")) == ("50.0", "50.0")
    assert "Slow & <sure>" in "".join(drawn.itertext())


def test_bars_are_hidden_from_screen_readers_which_have_the_table(record: Record):
    drawn = ElementTree.fromstring(charts.bars({"One": lasting(record, 1), "Two": lasting(record, 2)}))
    assert drawn.get("aria-hidden") == "true"


def test_a_timeline_has_a_row_for_each_worker_on_one_axis():
    events = {
        "rows": [
            {"group": "A & B", "label": "one", "spans": [[0, 1], [1.5, 2]]},
            {"group": "C", "label": "two", "spans": [[0.5, 1]]},
        ]
    }
    drawn, numbers = ElementTree.fromstring(charts.timeline(events, 'who "works"'))
    assert drawn.get("aria-label") == 'who "works"'
    rows = ["|".join(row.itertext()) for row in numbers.iter("tr")]
    assert rows[1:] == ["A & B, one|0.00 µs|2.00 s|1.50 s|2", "C, two|500 ms|1.00 s|500 ms|1"]
    assert [(span.get("x"), span.get("width")) for span in drawn.iter("rect")] == [
        ("0.00", "500.00"),
        ("750.00", "250.00"),
        ("250.00", "250.00"),
    ]
    assert "A & B 2.00 s" in "".join(drawn.itertext())


@pytest.mark.parametrize("nonsense", [{}, {"rows": []}, {"rows": [{"spans": [1]}]}, {"rows": 3}])
def test_a_timeline_of_nonsense_is_refused(nonsense: dict[str, object]):
    with pytest.raises((KeyError, TypeError, ValueError)):
        charts.timeline(nonsense, "nothing")


def test_a_timeline_without_any_time_is_refused():
    with pytest.raises((KeyError, TypeError, ValueError)):
        charts.timeline({"rows": [{"group": "A", "label": "one", "spans": [[0, 0]]}]}, "nothing")


def test_lanes_of_one_group_differ_and_their_labels_are_text():
    rows = [{"group": "A", "label": f"<{n}> & {n}", "spans": [[0, n + 1]]} for n in range(6)]
    drawn = ElementTree.fromstring(charts.timeline({"rows": rows}, "six"))
    lanes = [lane for lane in drawn.iter("div") if "lane-" in lane.get("class", "")]
    assert [lane.get("class", "")[-1] for lane in lanes] == list("123412")
    assert ["".join(lane.itertext()) for lane in lanes] == [f"<{n}> & {n}" for n in range(6)]


def test_a_single_run_has_no_range(record: Record):
    drawn = ElementTree.fromstring(charts.bars({"One": lasting(record, 1), "Two": lasting(record, 2)}))
    assert [rect.get("class") for rect in drawn.iter("rect")] == ["bar", "bar"]


def test_ratios_stand_beside_their_goals():
    drawn = ElementTree.fromstring(charts.over([("Slow & sure", 2.0, 1.1, "4 over 2"), ("Fast", 0.5, 1.0, "1 over 2")]))
    widths = [(rect.get("class"), rect.get("x"), rect.get("width")) for rect in drawn.iter("rect")]
    assert widths[:3] == [("least", "0", "50.0"), ("bar", "50.0", "50.0"), ("whisker", "55.0", "0.6")]
    assert widths[3:] == [("least", "0", "25.0"), ("bar", "25.0", "0.0"), ("whisker", "50.0", "0.6")]
    rows = ["|".join(row.itertext()) for row in drawn.iter("tr")]
    assert rows[1:] == ["Slow & sure|2.00|1.10|4 over 2", "Fast|0.50|1.00|1 over 2"]
