"""Arithmetic of the page start/concepts."""

from pathlib import Path
from types import ModuleType

import pytest

from measured.fences.values import Figure
from measured.statistics import Estimate
from tests.guide.page_modules import compared, page_module, steady

MODULE = Path(__file__).parents[2] / "docs" / "start" / "concepts.py"
TIMELINE = {
    "rows": [
        {"group": "Two threads", "label": "thread 1", "spans": [[0.0, 1.0], [2.0, 3.0]]},
        {"group": "Two threads", "label": "thread 2", "spans": [[1.0, 2.0], [2.5, 4.0]]},
        {"group": "One thread", "label": "thread 1", "spans": [[0.0, 9.0]]},
    ]
}


@pytest.fixture(scope="module")
def concepts() -> ModuleType:
    return page_module("start/concepts.py")


def test_a_group_ends_with_its_last_worker_and_is_together_where_spans_overlap(concepts: ModuleType):
    threads = concepts.group(TIMELINE, "Two threads")
    assert threads.end == 4.0
    assert threads.together == 0.5 / 4.0


def test_jobs_are_sorted_by_verdict(concepts: ModuleType):
    took = {
        "hashing": (steady(2.0), steady(1.0)),
        "python_loop": (steady(2.0), steady(2.0)),
        "waiting": (steady(2.0), steady(1.0)),
    }
    found = concepts.jobs(took, compared)
    assert concepts.faster(found) == "hashing and waiting"
    assert concepts.others(found) == "a loop in Python"
    assert concepts.job_table(found).count("\n") == 4


def test_jobs_that_ran_once_have_no_verdict(concepts: ModuleType):
    once = Figure(Estimate((1.0,), (0,), "one"), "a figure")
    found = concepts.jobs({"hashing": (once, once)}, compared)
    assert (concepts.faster(found), concepts.others(found)) == ("", "")


@pytest.mark.parametrize(("names", "text"), [([], ""), (["a"], "a"), (["a", "b", "c"], "a, b and c")])
def test_names_are_listed_as_in_a_sentence(concepts: ModuleType, names: list[str], text: str):
    assert concepts.listed(names) == text
