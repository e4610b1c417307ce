"""Numbers are printed with as many digits as they support."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from measured.formats import count, day, halves, number, percent, seconds, size, span, table, times
from measured.statistics import Estimate


def estimate(*values: float) -> Estimate:
    return Estimate(values, tuple(range(1, len(values) + 1)), "one")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (seconds(1.234), "1.23 s"),
        (seconds(0.0456), "45.6 ms"),
        (seconds(0.000789), "789 µs"),
        (seconds(0.9996), "1.00 s"),
        (seconds(0), "0.00 µs"),
        (span(1.2, 1.36), "1.20 to 1.36 s"),
        (span(0.98, 1.02), "980 ms to 1.02 s"),
        (span(1.5, 1.5), "1.50 s"),
        (size(512), "512 B"),
        (size(12_345_678), "12.3 MB"),
        (times(1.934), "1.93 times"),
        (percent(0.421), "42 %"),
        (count(24_848), "24,848"),
        (day("2026-11-21T10:00:00+00:00"), "21 November 2026"),
    ],
)
def test_numbers(text: str, expected: str):
    assert text == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((0.98, 1.0, 1.02, 1.03, 1.5, 1.7), "1.0 s (0.98–1.7)"),
        ((0.446, 0.45, 0.451, 0.453, 0.454, 0.458), "452 ms (446–458)"),
        ((1.1, 1.1, 1.1, 1.1, 1.1, 3.1), "1.1 s (1.1–3.1)"),
        ((0.98, 1.02, 1.7), "1.0 s (0.98–1.7 in 3 runs)"),
        ((1.02,), "1.0 s"),
        ((1.0,) * 6, "1.00 s (1.00–1.00)"),
        ((0.0,) * 6, "0 µs (0–0)"),
    ],
)
def test_an_estimate_has_its_interval_and_no_digit_that_the_interval_does_not_support(values, expected):
    assert seconds(estimate(*values)) == expected


def test_an_estimate_can_be_split_into_median_and_interval():
    assert halves(number(estimate(1.6, 1.7, 1.8, 1.8, 1.9, 2.0))) == ("1.8", "1.6–2.0")
    assert halves("1.0 s") == ("1.0 s", "")


@given(st.lists(st.floats(1e-6, 1e6), min_size=6, max_size=12))
def test_the_printed_interval_holds_the_printed_median_and_the_exact_interval(values: list[float]):
    made = estimate(*values)
    middle, low, high = (float(part.replace(",", "")) for part in re.findall(r"[\d,.]+", number(made)))
    assert low <= middle <= high
    assert low <= made.low * (1 + 1e-6)
    assert high >= made.high * (1 - 1e-6)


def test_no_line_of_a_table_ends_between_a_number_and_its_unit():
    assert table(["Name", "Time:"], [("5 million", "1.2 µs (1.1–1.4)")]).endswith("| 5 million | 1.2\xa0µs (1.1–1.4) |")


def test_a_table_is_markdown_whatever_its_cells_hold():
    assert table(["Name", "Time:"], [("a|b", "1\n2")]) == "| Name | Time |\n| --- | --: |\n| a\\|b | 1 2 |"
