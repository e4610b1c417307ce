"""The unit of source, output and provenance, as a reader uses it in a browser."""

import csv
import io
import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from measured.project import Project
from measured.records.model import Record
from measured.script import Script

from .conftest import PHONE, SCREEN

CONTRAST = """element => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const over = (color, below) => {
        canvas.fillStyle = `rgb(${below})`;
        canvas.fillRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const chain = [];
    for (let at = element; at; at = at.parentElement) chain.unshift(at);
    let ground = [255, 255, 255];
    for (const at of chain) ground = over(getComputedStyle(at).backgroundColor, ground);
    const icon = over(getComputedStyle(element, "::after").backgroundColor, ground);
    const light = (color) => color.map((part) => part / 255)
        .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
    const [a, b] = [light(icon), light(ground)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
}"""
"""Contrast of an icon, drawn as the background of `::after`, with what is below it."""


def excerpt(page: Page, site: Path) -> Locator:
    """The first part of a script in the guide, on its page. Scripts there import no module beside them."""
    path = next(
        path for path in sorted((site / "guide").rglob("index.html")) if "measured-copies" in path.read_text("utf-8")
    )
    page.goto(path.parent.relative_to(site).as_posix() + "/")
    return page.locator(".highlight:has(.measured-copies)").first


def clipboard(page: Page) -> str:
    expect(page.get_by_text("Copied to clipboard")).to_be_visible()
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_chart_can_be_cited_and_its_picture_says_the_same(page: Page, site: Path):
    page.goto("compare/threads/")
    chart = page.locator(".measured-compare").first
    chart.get_by_role("button", name="Cite").click()
    copied = clipboard(page)
    title, _, rest = copied.partition(". ")
    assert page.get_by_role("heading", name=title).count() == 1
    assert rest.startswith("Multiprocessing, Measured, compare/threads/. ")
    assert re.search(r"CPython 3\.\d+\.\d+,? on .* cores?, .*, \d+ \w+ 20\d\d\.$", rest)
    picture = site / "compare/threads" / (chart.get_by_role("link", name="SVG").get_attribute("href") or "")
    words = re.sub(r"<[^>]*>|\s+", " ", picture.read_text(encoding="utf-8"))
    assert "Multiprocessing, Measured, compare/threads/" in words
    assert rest.rpartition(", ")[2].rstrip(".") in words


def test_what_is_copied_from_an_excerpt_is_the_whole_script(page: Page, site: Path):
    shown = excerpt(page, site)
    button = shown.get_by_role("button", name=re.compile(r"Copy script, \d+ lines"))
    button.click()
    copied = clipboard(page)
    lines = re.search(r"\d+", button.inner_text())
    assert lines
    assert len(copied.splitlines()) == int(lines[0])
    name = shown.locator(".filename > a").inner_text().removeprefix("examples/")
    assert copied.strip() == Script.named(name, Project.find()).source


def test_a_script_pasted_into_a_file_runs(page: Page, site: Path, tmp_path: Path):
    excerpt(page, site).get_by_role("button", name=re.compile("Copy script")).click()
    (tmp_path / "pasted.py").write_text(clipboard(page), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "pasted.py"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout


def test_the_second_button_of_an_excerpt_copies_the_part_shown(page: Page, site: Path):
    shown = excerpt(page, site)
    shown.get_by_role("button", name="Copy this part").click()
    assert clipboard(page).strip() == (shown.locator("code").text_content() or "").strip()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["guide/process/", "about/use-it/", "notebooks/in-a-notebook/"])
def test_the_icon_that_copies_can_be_seen_without_hovering(
    browser: Browser, address: str, scheme: Literal["light", "dark"], path: str
):
    context = browser.new_context(viewport=PHONE, base_url=address, color_scheme=scheme, has_touch=True)
    page = context.new_page()
    page.goto(path)
    icons = page.locator(".md-code__button[data-md-type=copy]")
    expect(icons.first).to_be_attached()
    contrasts = [icon.evaluate(CONTRAST) for icon in icons.all()]
    context.close()
    assert min(contrasts) >= 4.5


def test_a_long_output_is_unfolded_by_keyboard_and_whole_in_a_file(page: Page, browser: Browser, address: str):
    page.goto("start/first-speedup/")
    output = page.locator(".measured-output:has(.measured-note)").first
    own = output.locator(".measured-own").first
    expect(own).to_be_visible()
    expect(output.locator(".measured-error").last).to_be_visible()
    fold = output.locator(".measured-fold").first
    hidden = fold.locator("samp")
    expect(hidden).to_be_hidden()
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(hidden).to_be_visible()
    note = output.locator(".measured-note")
    expect(note).to_contain_text(re.compile(r"The same traceback \d+ more times"))
    whole = page.request.get(note.get_by_role("link").evaluate("link => link.href"))
    repeats = re.search(r"\d+", note.inner_text())
    assert repeats
    assert whole.text().count("Traceback (most recent call last)") >= int(repeats[0])


def test_a_fold_opens_without_a_script(browser: Browser, address: str):
    context = browser.new_context(viewport=SCREEN, base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("start/first-speedup/")
    fold = page.locator(".measured-fold").first
    fold.locator("summary").click()
    expect(fold.locator("samp")).to_be_visible()
    context.close()


def test_on_paper_a_fold_is_open(page: Page):
    page.goto("start/first-speedup/")
    page.emulate_media(media="print")
    fold = page.locator(".measured-fold").first
    expect(fold.locator("samp")).to_be_visible()
    assert (fold.locator("samp").bounding_box() or {"height": 0})["height"] > 20


def test_frames_of_the_library_step_back(page: Page):
    page.goto("start/first-speedup/")
    color = "element => getComputedStyle(element).color"
    weight = "element => getComputedStyle(element).fontWeight"
    library, own = page.locator(".measured-library").first, page.locator(".measured-own").first
    assert library.evaluate(color) != own.evaluate(color)
    assert int(own.evaluate(weight)) > int(library.evaluate(weight))


def test_what_is_folded_repeated_or_a_button_is_not_in_the_search_index(site: Path):
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    texts = [entry["text"] for entry in index["docs"]]
    assert not [text for text in texts if "Copy script" in text or ("Download" in text and "python examples/" in text)]
    assert max(text.count("bootstrapping phase") for text in texts) <= 2


def test_provenance_is_short_and_leads_to_machine_method_runs_and_record(page: Page):
    page.goto("start/first-speedup/")
    told = page.locator(":is(.measured-example, .measured-pair) .measured-provenance > p:last-child").all_inner_texts()
    assert len([text for text in told if re.search(r"Python .* cores?\b", text)]) <= 1
    short = [text.partition("(JSON)")[0] for text in told if "this machine" in text]  # a mark can follow
    assert short
    assert all(len(text) < 110 for text in short)
    shown = page.locator(".measured-provenance", has_text="this machine").first
    for link in shown.get_by_role("link").all():
        address = link.evaluate("link => link.href")
        assert page.request.get(address).ok, address
    expect(shown.get_by_role("link", name="this machine")).to_have_attribute("href", re.compile("about/this-build"))
    rows = page.request.get(shown.get_by_role("link", name="CSV").evaluate("link => link.href")).text()
    record = page.request.get(shown.get_by_role("link", name="JSON").evaluate("link => link.href")).json()
    walls = [float(row["wall"]) for row in csv.DictReader(io.StringIO(rows)) if row["round"] != "0"]
    assert walls == list(Record.from_json(record).walls)


class _Ids(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, _: str, attrs: list[tuple[str, Any]]) -> None:
        self.ids += [value for name, value in attrs if name == "id"]


def test_no_page_has_an_id_twice(site: Path):
    for path in site.rglob("index.html"):
        ids = _Ids(path.read_text(encoding="utf-8")).ids
        assert len(ids) == len(set(ids)), path


def test_on_a_phone_the_edge_of_code_that_goes_on_is_shaded_until_it_is_scrolled(browser: Browser, address: str):
    context = browser.new_context(viewport=PHONE, base_url=address)
    page = context.new_page()
    page.goto("guide/pool/")
    beyond = "code => code.scrollWidth - code.clientWidth"
    wide = next(code for code in page.locator(".measured .highlight pre > code").all() if code.evaluate(beyond) > 10)
    # The cover scrolls with the text, the shade stays at the edge.
    assert wide.evaluate("code => getComputedStyle(code).backgroundAttachment").split(", ")[:2] == ["local", "scroll"]
    before = wide.screenshot()
    wide.evaluate("code => { code.scrollLeft = code.scrollWidth }")
    assert wide.screenshot() != before
    context.close()
