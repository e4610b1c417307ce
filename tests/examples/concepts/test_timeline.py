import sys

import pytest

GROUPS = {
    "One thread": ["thread 1"],
    "Two threads": ["thread 1", "thread 2"],
    "Two processes": ["process 1", "process 2"],
}


def rows_of(record):
    return record.json("timeline.json")["rows"]


def time_together(one, two):
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one["spans"] for c, d in two["spans"])


def test_there_is_a_row_for_every_worker(record):
    rows = [(row["group"], row["label"]) for row in rows_of(record)]
    assert rows == [(group, label) for group, labels in GROUPS.items() for label in labels]


def test_all_three_ways_find_the_same_primes(record):
    found = dict.fromkeys(GROUPS, 0)
    for line in record.lines:
        group, rest = line.split(", ", 1)
        found[group] += int(rest.split(": ")[1].removesuffix(" primes").replace(",", ""))
    assert found == dict.fromkeys(GROUPS, 8_013)


def test_the_spans_of_a_worker_follow_one_another_from_the_start_of_its_group(record):
    for row in rows_of(record):
        moments = [moment for span in row["spans"] for moment in span]
        assert moments[0] >= 0
        assert moments == sorted(moments)


def test_threads_that_share_a_gil_take_turns(record):
    if not getattr(sys, "_is_gil_enabled", lambda: True)():
        pytest.skip("this interpreter has no GIL")
    one, two = (row for row in rows_of(record) if row["group"] == "Two threads")
    whole = max(one["spans"][-1][1], two["spans"][-1][1])
    assert len(one["spans"]) + len(two["spans"]) > 2
    assert time_together(one, two) < whole / 4
