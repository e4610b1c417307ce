"""What a reader does to find an example or a page: by name, by tag, by what it costs, by the way that led there."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from guide.names import uses
from guide.pages import Place, places
from measured.project import Project
from measured.schedule import Outcome

from .conftest import PHONE, ROOT

PROJECT = Project.find(ROOT)

IDS = re.compile(r'<(?:h2|dt)[^>]*\sid="([^"]+)"')


def files(page: Page) -> list[str]:
    """The examples that the gallery shows, from top to bottom."""
    rows = page.locator(".measured-gallery tbody tr:not(.measured-topic)").filter(visible=True)
    return rows.locator("small a").all_inner_texts()


def heading(page: Page, name: str) -> Locator:
    return page.locator(".measured-gallery thead th", has_text=name)


def values(page: Page, outcomes: dict[str, Outcome], what: str) -> list[float]:
    """What the records of the examples shown have, from top to bottom."""
    return [getattr(outcomes[file].record, what) for file in files(page)]


def test_every_name_has_an_entry_with_an_anchor_of_its_own(site: Path):
    anchors = IDS.findall((site / "reference" / "names" / "index.html").read_text(encoding="utf-8"))
    assert len(anchors) == len(set(anchors))
    assert {name.short for name in uses(PROJECT)} <= set(anchors)


def test_every_page_that_shows_multiprocessing_at_work_ends_with_the_names_that_it_uses(site: Path):
    shows = {
        place.page
        for example, shown_at in places(PROJECT).items()
        if re.search("^(from|import) multiprocessing", (PROJECT.examples / example).read_text(), re.MULTILINE)
        for place in shown_at
    }
    assert {"guide/pool.md", "index.md", "cases/physics.md"} <= shows
    for page in shows | {"reference/cheat-sheet.md", "notebooks/in-a-notebook.ipynb"}:
        text = (site / Place(page).address / "index.html").read_text(encoding="utf-8")
        assert re.search(r'<nav class="measured-tags".*?</nav></article>', text), page


def test_a_tag_leads_to_the_name_and_from_there_to_another_page_that_uses_it(page: Page):
    page.goto("guide/pool/")
    tags = page.get_by_role("navigation", name="Names used on this page")
    tags.locator("summary").click()
    tags.get_by_role("link", name="Pool.imap", exact=True).click()
    expect(page).to_have_url(re.compile(r"/reference/names/#Pool\.imap$"))
    entry = page.locator('[id="Pool.imap"]')
    expect(entry).to_be_in_viewport()
    expect(entry.get_by_role("link")).to_have_attribute(
        "href", "https://docs.python.org/3/library/multiprocessing.html#multiprocessing.pool.Pool.imap"
    )
    entry.locator("+ dd").get_by_role("link", name="mixed_lines_fixed").click()
    expect(page).to_have_url(re.compile(r"/wrong/lost-data/#[\w-]+$"))


def test_pages_that_use_a_name_often_are_folded_away_but_for_the_first(page: Page):
    page.goto("reference/names/#Pool.map")
    uses_of_map = page.locator('[id="Pool.map"] + dd')
    expect(uses_of_map.get_by_role("link", name="Pool", exact=True)).to_be_visible()
    last = uses_of_map.locator("details li").last
    expect(last).to_be_hidden()
    uses_of_map.locator("summary").click()
    expect(last).to_be_visible()


def test_the_gallery_holds_every_example_by_topic(page: Page, outcomes: dict[str, Outcome]):
    page.goto("reference/examples/")
    assert sorted(files(page)) == sorted(outcomes)
    page.get_by_role("link", name="Synchronization", exact=True).click()
    expect(page.locator("tr#synchronization")).to_be_in_viewport()


def test_an_example_of_the_gallery_leads_to_its_section_and_to_its_script(page: Page):
    page.goto("reference/examples/")
    row = page.get_by_role("row", name="pool/chunks.py")
    script = row.get_by_role("link", name="pool/chunks.py").get_attribute("href") or ""
    assert "from multiprocessing import Pool" in page.request.get(f"reference/examples/{script}").text()
    row.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/guide/pool/#chunks$"))


def test_a_click_sorts_by_wall_time_the_longest_first_and_a_second_one_turns_it(
    page: Page, outcomes: dict[str, Outcome]
):
    page.goto("reference/examples/")
    walls = sorted(values(page, outcomes, "wall"))
    assert values(page, outcomes, "wall") != walls
    heading(page, "Wall time").get_by_role("button").click()
    expect(heading(page, "Wall time")).to_have_attribute("aria-sort", "descending")
    assert values(page, outcomes, "wall") == walls[::-1]
    heading(page, "Wall time").get_by_role("button").click()
    expect(heading(page, "Wall time")).to_have_attribute("aria-sort", "ascending")
    assert values(page, outcomes, "wall") == walls
    expect(page.locator(".measured-topic").first).to_be_hidden()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_sort_by_memory_and_back_to_the_order_of_topics(page: Page, outcomes: dict[str, Outcome], key: str):
    page.goto("reference/examples/")
    before = files(page)
    heading(page, "CPU time").get_by_role("button").focus()
    page.keyboard.press("Tab")
    page.keyboard.press(key)
    expect(heading(page, "Peak memory")).to_have_attribute("aria-sort", "descending")
    assert values(page, outcomes, "peak_memory") == sorted(values(page, outcomes, "peak_memory"), reverse=True)
    heading(page, "Example").get_by_role("button").focus()
    page.keyboard.press(key)
    expect(page.locator("th[aria-sort]")).to_have_text(["Example"])
    expect(page.locator(".measured-topic").first).to_be_visible()
    assert files(page) == before


def test_a_filter_leaves_only_what_has_all_its_words(page: Page, outcomes: dict[str, Outcome]):
    page.goto("reference/examples/")
    page.get_by_label("Filter").fill("POOL/ _fixed")
    left = [name for name in outcomes if name.startswith("pool/") and "_fixed" in name]
    assert files(page) == left
    expect(page.get_by_role("status")).to_have_text(f"{len(left)} of {len(outcomes)}")
    heading(page, "Example").get_by_role("button").click()
    assert files(page) == left
    page.get_by_label("Filter").fill("")
    assert len(files(page)) == len(outcomes)


def test_the_gallery_is_filtered_by_a_call_that_an_example_uses_and_its_state_is_in_the_address(page: Page):
    page.goto("reference/examples/")
    page.get_by_label("Filter").fill("imap_unordered")
    heading(page, "Wall time").get_by_role("button").click()
    expect(page).to_have_url(re.compile(r"\?filter=imap_unordered&sort=-wall-time$"))
    left = files(page)
    users = {
        path.relative_to(PROJECT.examples).as_posix()
        for path in PROJECT.examples.rglob("*.py")
        if ".imap_unordered(" in path.read_text(encoding="utf-8")
    }
    assert users <= set(left)
    page.reload()
    assert files(page) == left
    expect(heading(page, "Wall time")).to_have_attribute("aria-sort", "descending")


def test_the_gallery_keeps_its_headings_in_sight(page: Page):
    page.goto("reference/examples/")
    page.locator(".measured-gallery tbody tr").nth(60).scroll_into_view_if_needed()
    expect(heading(page, "Wall time")).to_be_in_viewport()


def test_on_a_phone_each_example_is_whole_in_the_width_and_sorts_too(page: Page, outcomes: dict[str, Outcome]):
    page.set_viewport_size(PHONE)
    page.goto("reference/examples/")
    for cell in page.locator(".measured-gallery tr").nth(3).locator("th, td").all():
        box = cell.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
    heading(page, "Peak memory").get_by_role("button").click()
    memory = values(page, outcomes, "peak_memory")
    assert memory[0] == max(memory)


def test_without_scripts_the_gallery_is_a_plain_table(page: Page, site: Path):
    text = (site / "reference" / "examples" / "index.html").read_text(encoding="utf-8")
    table = text[text.index('<table class="measured-gallery"') : text.index("</table>")]
    assert "<button" not in table
    assert "hidden" not in table


def test_breadcrumbs_lead_up(page: Page):
    page.goto("guide/pool/")
    way = page.get_by_role("navigation", name="Breadcrumbs")
    expect(way.get_by_role("listitem")).to_have_text(["Home", "Guide", "Pools", "Pool"])
    expect(way.get_by_text("Pool", exact=True)).to_have_attribute("aria-current", "page")
    way.get_by_role("link", name="Guide").click()
    expect(page).to_have_url(re.compile(r"/guide/process/$"))
    page.get_by_role("navigation", name="Breadcrumbs").get_by_role("link", name="Home").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("navigation", name="Breadcrumbs")).to_have_count(0)
