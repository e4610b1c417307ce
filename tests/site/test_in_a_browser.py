"""What a reader does with the site, in the system's Chromium."""

import json
import re
import sys
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from measured.project import Project
from measured.records.model import Record
from measured.script import Script


def unit(page: Page, name: str) -> Locator:
    """The unit of source, output and provenance of an example."""
    return page.locator(".measured-example, .measured-side", has_text=f"examples/{name}").first


def test_home_shows_its_picture(page: Page):
    page.goto("")
    rows = page.locator(".measured-compare .measured-row:has(circle)")
    expect(rows).to_have_count(3)
    for dot in rows.locator("circle").all():
        expect(dot).to_be_visible()
        assert (dot.bounding_box() or {"width": 0})["width"] > 1


def test_a_guide_page_shows_source_output_and_provenance(page: Page):
    page.goto("guide/process/")
    shown = unit(page, "process/start_and_join.py")
    expect(shown.locator(".highlight")).to_contain_text("process.start()")
    expect(shown.locator(".measured-output")).to_contain_text("All four have ended")
    expect(shown.locator(".measured-command code")).to_have_text("python examples/process/start_and_join.py")
    expect(shown.locator(".measured-provenance")).to_contain_text(re.compile(r"Python .* cores?\b"))


def test_a_hang_is_shown_as_declared(page: Page):
    page.goto("guide/queue/")
    mark = unit(page, "queues/join_before_get.py").locator(".measured-end")
    expect(mark).to_contain_text(re.compile("stopped at its limit of .* s, as declared"))


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_a_long_script_shows_its_part_and_the_rest_one_click_away(page: Page, how: str):
    page.goto("guide/queue/")
    shown = unit(page, "queues/join_before_get.py")
    part, whole = shown.locator(".highlight").first, shown.locator("details .highlight")
    expect(part).to_contain_text("def work")
    expect(part).not_to_contain_text("import")
    expect(whole).to_be_hidden()
    fold = shown.get_by_text("The whole script")
    if how == "mouse":
        fold.click()
    else:
        fold.focus()
        page.keyboard.press("Enter")
    expect(whole).to_be_visible()
    assert (
        whole.locator("code").inner_text().strip() == Script.named("queues/join_before_get.py", Project.find()).source
    )


def test_the_command_is_copied_and_the_script_downloaded(page: Page, tmp_path: Path):
    page.goto("guide/queue/")
    shown = unit(page, "queues/join_before_get.py")
    shown.get_by_role("button", name="Copy the command").click()
    expect(page.get_by_text("Copied to clipboard")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "python examples/queues/join_before_get.py"
    with page.expect_download() as download:
        shown.get_by_role("link", name="Download").click()
    download.value.save_as(tmp_path / "script.py")
    assert (tmp_path / "script.py").read_text(encoding="utf-8") == Script.named(
        "queues/join_before_get.py", Project.find()
    ).text


def test_the_numbers_of_a_picture_stand_below_it(page: Page):
    page.goto("start/concepts/")
    figure = page.locator(".measured-figure").first
    expect(figure.get_by_role("table")).to_be_hidden()
    figure.get_by_text("The same in numbers").click()
    expect(figure.get_by_role("rowheader")).to_contain_text(["One thread, thread 1", "Two threads", "Two processes"])


def test_a_recording_says_on_what_it_was_made_and_how_to_make_it_anew(page: Page):
    page.goto("guide/process/")
    shown = unit(page, "process/interrupt_and_clean_up.py").locator(".measured-provenance")
    expect(shown).to_contain_text(re.compile(r"CPython 3\.1[4-9]"))
    again = shown.get_by_text("measured record examples/process/interrupt_and_clean_up.py --python")
    expect(again).to_have_count(1 if sys.version_info < (3, 14) else 0)


def test_the_timeline_is_drawn(page: Page):
    page.goto("start/concepts/")
    timeline = page.get_by_role("img", name="A timeline")
    expect(timeline.locator(".measured-group")).to_contain_text(["One thread", "Two threads", "Two processes"])
    spans = timeline.locator("rect")
    assert spans.count() >= 5
    assert all((span.bounding_box() or {"width": 0})["width"] > 0 for span in spans.all())


def test_search_finds_the_producer(page: Page):
    page.goto("")
    box = page.get_by_role("textbox", name="Search")
    box.click()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching", timeout=20_000)
    box.press_sequentially("producer")
    result = page.locator(".md-search-result__item a", has_text="Producers and consumers").first
    expect(result).to_be_visible()
    result.click()
    expect(page).to_have_url(re.compile("guide/producer-consumer/"))


def test_the_palette_follows_the_system_until_it_is_switched(page: Page):
    page.goto("")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    switch = page.locator("form[data-md-component=palette] label").filter(visible=True)
    switch.click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    switch.click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    switch.click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_the_copy_button_copies_the_source(page: Page):
    page.goto("guide/process/")
    source = unit(page, "process/start_and_join.py").locator(".highlight")
    source.hover()
    source.get_by_role("button", name="Copy").click()
    expect(page.get_by_text("Copied to clipboard")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == Script.named("process/start_and_join.py", Project.find()).source


def test_the_copy_button_copies_a_cell_of_the_notebook(page: Page):
    page.goto("notebooks/in-a-notebook/")
    cell = page.locator(".jp-CodeCell .highlight").first
    cell.hover()
    cell.get_by_role("button", name="Copy").click()
    expect(page.get_by_text("Copied to clipboard")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith("import multiprocessing")


def test_next_leads_through_the_guide(page: Page):
    page.goto("guide/process/")
    page.get_by_role("link", name="Next: Start methods").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Start methods")
    page.get_by_role("link", name="Previous: Process").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Process")


def test_all_records_can_be_downloaded(page: Page, tmp_path: Path):
    page.goto("about/this-build/")
    with page.expect_download() as download:
        page.get_by_role("link", name="records.json").click()
    download.value.save_as(tmp_path / "records.json")
    records = json.loads((tmp_path / "records.json").read_text(encoding="utf-8"))
    (shown,) = [record for record in records if record["name"] == "pool/map_and_starmap.py"]
    page.goto("guide/pool/")
    output = unit(page, "pool/map_and_starmap.py").locator(".measured-output samp").inner_text()
    assert unescape(output).strip() == Record.from_json(shown).output.strip()
