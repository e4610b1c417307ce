"""Every page: valid HTML, nothing that axe objects to, light enough, no cookie."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from .conftest import Host, kind, none

BUDGETS = {"guide": 150_000, "notebook": 250_000}
"""Bytes of all that a first visit loads, compressed, by kind of page."""
OTHERWISE = 150_000
COLORS = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""The rules of axe that another palette can break; the others would only see the same page twice."""
REVEAL = """async () => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  for (const _ of "12") await new Promise(requestAnimationFrame);  // two frames: sizes settle
  const ends = ({ effect }) => effect.getComputedTiming().endTime < Infinity;
  await Promise.allSettled(document.getAnimations().filter(ends).map(({ finished }) => finished));  // colors, too
}"""
ON_A_PHONE = ("", "guide/pool/", "notebooks/in-a-notebook/", "about/coverage/")


def test_every_page_is_valid_html(site: Path, tools: Path):
    checker = tools / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(checker), "--skip-non-html", "--errors-only", "--format", "json", str(site)]
    told = json.loads(subprocess.run(command, stderr=subprocess.PIPE, timeout=120, check=False).stderr)
    none(
        (f"{Path(urlsplit(found['url']).path).relative_to(site)}:{found['lastLine']}", found["message"])
        for found in told["messages"]
    )


def test_axe_finds_nothing_on_a_page(any_address: str, browser: Browser, host: Host, tools: Path):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=host.address)
    context.add_init_script(path=tools / "axe-core" / "axe.min.js")
    page = context.new_page()
    page.emulate_media(color_scheme="light")
    page.goto(any_address, wait_until="load")
    faults = [*axe(page, f"{any_address} light")]
    page.emulate_media(color_scheme="dark")
    faults += axe(page, f"{any_address} dark", COLORS)
    if any_address.removeprefix("./") in ON_A_PHONE:
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(any_address, wait_until="load")
        faults += axe(page, f"{any_address} phone")
    context.close()
    none(faults)


def test_axe_finds_nothing_in_an_open_search(browser: Browser, host: Host, tools: Path):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=host.address)
    context.add_init_script(path=tools / "axe-core" / "axe.min.js")
    page = context.new_page()
    page.goto("?q=producer")
    page.locator(".md-search-result__item").first.wait_for(timeout=20_000)
    faults = [*axe(page, "search light")]
    page.emulate_media(color_scheme="dark")
    faults += axe(page, "search dark", COLORS)
    context.close()
    none(faults)


def axe(page: Page, as_seen: str, options: dict[str, Any] | None = None) -> Iterator[tuple[str, str]]:
    """Yield the place and description of each fault axe finds, with everything folded opened and laid out."""
    page.evaluate(REVEAL)
    found = page.evaluate("(options) => axe.run(document, options)", {"resultTypes": ["violations"], **(options or {})})
    for fault in found["violations"]:
        for node in fault["nodes"]:
            yield (
                f"{as_seen}: {node['target']} {node['html'][:80]!r}",
                f"{fault['id']}: {fault['help']}, {fault['helpUrl']}",
            )


def test_a_page_is_within_its_budget_and_sets_no_cookie(
    any_address: str, browser: Browser, host: Host, result: dict[str, dict[str, Any]]
):
    context = browser.new_context(base_url=host.address)  # anew, so that nothing is kept from another page
    page = context.new_page()
    host.sent = 0
    page.goto(any_address, wait_until="networkidle")
    weight, budget = host.sent, BUDGETS.get(kind(any_address), OTHERWISE)
    result.setdefault(any_address.removesuffix("./"), {})["bytes"] = weight
    assert weight <= budget, f"{weight} bytes; the budget of its kind is {budget}"
    assert not context.cookies()
    context.close()
