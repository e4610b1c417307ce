"""The calculator of performance/will-it-help: the function in the page is the one in Python, and people can use it."""

import json
import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.guide.page_modules import page_module
from tests.site.conftest import PHONE

MODEL = page_module("performance/will_it_help.py")
GRID = [
    MODEL.Work(tasks, seconds, spread, waits, out, out / 3, data, workers, method, 0.2, first)
    for (tasks, seconds), spread, waits, out, data, workers, method, first in product(
        [(1, 5.0), (7, 0.3), (1000, 0.01), (40_000, 2e-6)],
        [0, 0.3, 2],
        [0, 0.4, 1],
        [0, 1e5],
        ["block", "rows", "objects"],
        [1, 2, 5],
        ["fork", "spawn", "forkserver"],
        [True, False],
    )
]
WITHOUT_FIRST = json.dumps(
    {
        "python": "3.15",
        "cpus": 2,
        "dispatch": {"parent": 1, "cpu": 1},
        "item": {"parent": 1, "cpu": 1},
        "block": {"out": {}, "back": {}},
        "numbers": {},
        "rows": {},
        "objects": {},
        "efficiency": 1,
        "start": {},
    }
    | {"start": {method: {"pool": 1, "worker": 1, "boot": 1} for method in ("fork", "spawn", "forkserver")}}
)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}performance/will-it-help/")
    yield page
    page.close()


@pytest.fixture
def constants(page: Page) -> dict[str, Any]:
    known: dict[str, dict[str, Any]] = json.loads(
        page.locator(".measured-calculator").get_attribute("data-known") or ""
    )
    return known["constants"]


def said(page: Page) -> str:
    """What the calculator says."""
    return page.locator(".measured-calculator output").text_content() or ""


def test_the_page_and_python_predict_the_same(page: Page, constants: dict[str, Any]):
    ours = []
    for work in GRID:
        chunk = MODEL.best_chunk(work, constants)
        ours.append([chunk, work.loop, work.threads, MODEL.pool(work, constants, chunk)])
    theirs = page.evaluate(
        """([grid, constants]) => grid.map((work) => {
          const chunk = calculator.bestChunk(work, constants);
          return [chunk, calculator.loop(work), calculator.threads(work), calculator.pool(work, constants, chunk)];
        })""",
        [[vars(work) for work in GRID], constants],
    )
    assert len(theirs) == len(ours) > 500
    for work, python, browser in zip(GRID, ours, theirs, strict=True):
        assert browser == pytest.approx(python, rel=1e-9), work


@pytest.mark.parametrize(("time", "threads"), [(1.0, 1.0), (2.0, 1.0), (3.0, 1.0), (3.0, 3.0)])
def test_both_give_the_same_verdict(page: Page, time: float, threads: float):
    theirs = page.evaluate("([time, threads]) => calculator.verdict(time, [1.5, 2.5], threads)", [time, threads])
    assert theirs == MODEL.verdict(time, (1.5, 2.5), threads)


def test_of_tasks_that_wait_it_says_that_threads_can_as_well(page: Page):
    for label, text in [("Tasks", "2000"), ("Share of it that waits", "100"), ("Workers", "20")]:
        page.get_by_label(label).fill(text)
    assert "Threads can, too" in said(page)
    assert page.get_by_label("Workers").get_attribute("aria-invalid") == "false"


def test_two_workers_are_at_most_twice_as_fast(page: Page):
    for label, text in [("Share of it that waits", "100"), ("Workers", "2")]:
        page.get_by_label(label).fill(text)
    _, most = re.findall(r"[\d.]+(?= to| times)", said(page))
    assert float(most) <= 2


def test_what_was_typed_is_in_the_address_and_comes_back(page: Page):
    page.get_by_label("Time of a task, ms").fill("250")
    page.get_by_label("Start method").select_option("spawn")
    told = said(page)
    assert "250 s" in told
    assert "seconds=250" in page.url
    page.reload()
    assert page.get_by_label("Time of a task, ms").input_value() == "250"
    assert page.get_by_label("Start method").input_value() == "spawn"
    assert said(page) == told


def test_the_constants_of_another_machine_can_be_pasted(page: Page, constants: dict[str, Any]):
    page.get_by_label("Start method").select_option("fork")
    before = said(page)
    slow = constants | {"start": {"fork": {"first": 0, "pool": 500.0, "worker": 1.0, "boot": 1.0}}}
    page.get_by_label("Constants of your machine").fill(json.dumps(slow))
    after = said(page)
    assert after != before
    assert "doesn't help" in after


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("Workers", "0", "from 1 to 256"),
        ("Tasks", "", "a number from 1"),
        ("Constants of your machine", '{"python": "3.1', "copy the line again"),
        ("Constants of your machine", '{"cpus": 2}', "dispatch"),
        ("Constants of your machine", WITHOUT_FIRST, "number is missing"),
    ],
)
def test_bad_input_is_told_what_is_expected(page: Page, field: str, text: str, told: str):
    page.get_by_label(field).fill(text)
    assert told in said(page)


def test_without_javascript_there_are_worked_cases(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}performance/will-it-help/")
    assert page.locator("#cases ~ .md-typeset__scrollwrap tr, #cases ~ table tr").count() > 5
    assert page.locator(".measured-calculator input").count() == 0
    context.close()
