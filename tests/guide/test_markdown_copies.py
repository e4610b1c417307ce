"""The Markdown copies of a site's pages, and llms.txt."""

from pathlib import Path

import pytest

from guide.publish import html_to_markdown
from guide.publish.markdown_copies import Settings, files
from measured.project import Project

SETTINGS = Settings(
    "Test",
    "About tests",
    [("Guide", ["guide/pool/", "guide/not-built/"]), ("Start", [""]), ("Notebooks", ["not-built/"])],
)


def page(title: str, canonical: str = "") -> str:
    head = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    return (
        f'{head}<meta name="description" content="Of &quot;{title}&quot;"><article><h1>{title}</h1>'
        '<p><a href="../queue/">Queue</a></p></article><footer>x</footer>'
    )


@pytest.fixture
def pages() -> dict[str, str]:
    """Two pages, and one without an article; the navigation names two more."""
    return {"index.html": page("Home"), "guide/pool/index.html": page("Pool"), "404.html": "<p>Nothing</p>"}


def test_each_page_has_its_article_beside_it(pages: dict[str, str], tmp_path: Path):
    made = files(pages, SETTINGS, tmp_path)
    assert made["guide/pool/index.md"] == "# Pool\n\n[Queue](../queue/index.md)\n"
    assert {name for name in made if name.endswith(".md")} == {"index.md", "guide/pool/index.md"}


def test_the_list_follows_the_navigation_and_links_to_the_copies(pages: dict[str, str], tmp_path: Path):
    listed = files(pages, SETTINGS, tmp_path)["llms.txt"]
    assert listed.startswith("# Test\n\n> About tests\n")
    lines = [line for line in listed.splitlines() if line.startswith(("##", "-"))]
    assert lines == [
        "## Guide",
        '- [Pool](guide/pool/index.md): Of "Pool"',
        "## Start",
        '- [Home](index.md): Of "Home"',
    ]


def test_a_site_without_a_navigation_lists_all_pages(pages: dict[str, str], tmp_path: Path):
    listed = files(pages, Settings("Test", "", []), tmp_path)["llms.txt"]
    assert listed.startswith("# Test\n\n## ")
    assert listed.count("\n- [") == 2


def test_a_site_that_knows_its_address_has_absolute_links_and_all_pages_in_one_file(tmp_path: Path):
    pages = {
        f"{place}index.html": page(title, f"https://x.org/{place}")
        for place, title in (("", "Home"), ("guide/pool/", "Pool"))
    }
    made = files(pages, SETTINGS, tmp_path)
    assert "- [Pool](https://x.org/guide/pool/index.md): Of" in made["llms.txt"]
    assert "[Queue](https://x.org/guide/queue/index.md)" in made["llms-full.txt"]
    assert made["llms-full.txt"].index("# Pool") < made["llms-full.txt"].index("# Home")


def test_a_site_that_does_not_has_no_such_file_as_its_links_would_lead_nowhere(pages: dict[str, str], tmp_path: Path):
    assert "llms-full.txt" not in files(pages, SETTINGS, tmp_path)


def test_only_a_changed_page_is_converted_again(pages: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files(pages, SETTINGS, tmp_path)
    converted = []

    def convert(html: str, address: str) -> str:
        converted.append(html)
        return "new"

    monkeypatch.setattr(html_to_markdown, "to_markdown", convert)
    made = files(pages | {"index.html": page("Another")}, SETTINGS, tmp_path)
    assert ["<h1>Another</h1>" in html for html in converted] == [True]
    assert made["index.md"] == "new"
    assert made["guide/pool/index.md"].startswith("# Pool")


def test_the_settings_are_those_of_the_guide():
    settings = Settings.of(Project.find(Path(__file__).parents[2]))
    assert settings.name == "Multiprocessing, Measured"
    assert "guide/pool/" in dict(settings.sections)["Guide"]
