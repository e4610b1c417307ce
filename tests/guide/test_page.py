"""Numbers as text, and records by name."""

import json
import re
from collections.abc import Callable

import pytest

from guide import blocks as page
from measured.records.model import Record
from tests.engine.conftest import SampleProject


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0.00 µs"),
        (0.0000012, "1.20 µs"),
        (0.00099, "990 µs"),
        (0.001, "1.00 ms"),
        (0.0456, "45.6 ms"),
        (1.234, "1.23 s"),
        (9.996, "10.0 s"),
        (99.96, "100 s"),
        (1234.5, "1,234 s"),
    ],
)
def test_seconds_have_three_digits_and_the_unit_that_suits(value: float, text: str):
    assert page.seconds(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0 B"), (999, "999 B"), (1000, "1.00 kB"), (12_345_678, "12.3 MB"), (25_276_510_208, "25.3 GB")],
)
def test_sizes_have_three_digits_and_the_unit_that_suits(value: float, text: str):
    assert page.size(value) == text


def test_factors_shares_counts_and_days_read_like_words():
    assert page.times(1.926) == "1.93 times"
    assert page.times(12.34) == "12.3 times"
    assert page.percent(0.421) == "42 %"
    assert page.count(24848) == "24,848"
    assert page.day("2026-11-01T23:59:59+00:00") == "1 November 2026"


def test_a_table_aligns_numbers_and_keeps_its_columns():
    assert page.table(["Wh|at", "How many:"], [["a|b", 1], ["c\nd", 2]]) == (
        "| Wh\\|at | How many |\n| --- | --: |\n| a\\|b | 1 |\n| c d | 2 |"
    )


def test_a_record_is_had_by_name(project: SampleProject):
    project.write("a/x.py", "from pathlib import Path\nPath('n.json').write_text('[1, 2]')\nprint('hello')")
    record = page.record("a/x.py")
    assert record.lines == ["hello"]
    assert record.json("n.json") == [1, 2]
    with pytest.raises(KeyError, match=re.escape("left no text file 'm.json'; it left ['n.json']")):
        record.json("m.json")


def test_a_record_of_a_failed_run_is_refused(project: SampleProject):
    project.write("x.py", "1 / 0")
    with pytest.raises(RuntimeError, match=r"examples/x\.py did not do what it declares"):
        page.record("x.py")


def test_a_build_shows_what_it_has_had_whatever_becomes_of_the_files(project: SampleProject):
    project.write("x.py", "print('first')")
    outcomes = page.every_outcome()
    with page.had(outcomes):
        project.write("x.py", "print('second')")
        project.write("new.py", "print('new')")
        assert page.outcome("x.py") is outcomes[0]
        assert page.every_outcome() == outcomes
        assert page.record("new.py").output == "new\n"
    assert page.record("x.py").output == "second\n"
    assert [outcome.script.name for outcome in page.every_outcome()] == ["new.py", "x.py"]


def test_the_file_of_all_records_holds_them_and_its_link_tells_its_size(project: SampleProject):
    project.write("x.py", "print('<é>')")
    (outcome,) = page.every_outcome()
    text = page.all_records()
    assert [Record.from_json(record) for record in json.loads(text)] == [outcome.record]
    assert page.download() == f'<a href="../../records.json" download>records.json</a> ({page.size(len(text))})'


@pytest.mark.parametrize(
    ("told", "value", "text"),
    [
        (page.seconds, 0.9996, "1.00 s"),
        (page.seconds, 0.0009996, "1.00 ms"),
        (page.size, 999.6, "1.00 kB"),
        (page.size, 999_999, "1.00 MB"),
        (page.size, 999_600_000, "1.00 GB"),
    ],
)
def test_what_rounds_up_to_the_next_unit_is_told_in_that(told: Callable[[float], str], value: float, text: str):
    assert told(value) == text


@pytest.mark.parametrize(("value", "text"), [(0.004, "0 %"), (0.996, "100 %"), (-0.25, "-25 %"), (12, "1200 %")])
def test_a_share_is_a_whole_number(value: float, text: str):
    assert page.percent(value) == text


@pytest.mark.parametrize(("value", "text"), [(0, "0"), (999, "999"), (1000, "1,000"), (-1234567, "-1,234,567")])
def test_the_thousands_of_a_count_stand_apart(value: int, text: str):
    assert page.count(value) == text


def test_a_table_may_be_empty():
    assert page.table(["A", "B:"], []) == "| A | B |\n| --- | --: |"
