"""The copies beside the pages of a site, and llms.txt."""

from pathlib import Path

import pytest

from guide.publish import html_to_markdown, markdown_copies
from tests.engine.conftest import SampleProject

NAVIGATION = """
site_description: What it is
nav:
  - Guide:
      - guide/pool.md
      - guide/not-built.ipynb
  - Start:
      - index.md
  - Notebooks:
      - not-built.ipynb
"""


@pytest.fixture
def site(project: SampleProject) -> Path:
    """Two pages, one not in an article, in a project whose navigation names one more."""
    with (project.root / "mkdocs.yml").open("a") as settings:
        settings.write(NAVIGATION)
    folder = project.root / "site"
    for place, title in (("", "Home"), ("guide/pool/", "Pool")):
        put(folder, place, f'<meta name="description" content="Of &quot;{title}&quot;"><article><h1>{title}</h1>')
    (folder / "404.html").write_text("<p>Nothing</p>")
    return folder


def put(folder: Path, place: str, text: str) -> None:
    (folder / place).mkdir(parents=True, exist_ok=True)
    (folder / place / "index.html").write_text(
        f'{text}<p><a href="../queue/">Queue</a></p></article><footer>x</footer>'
    )


def test_each_page_has_its_article_beside_it(site: Path):
    markdown_copies.write(site)
    assert (site / "guide/pool/index.md").read_text() == "# Pool\n\n[Queue](../queue/index.md)\n"
    assert sorted(path.name for path in site.rglob("*.md")) == ["index.md", "index.md"]


def test_the_list_follows_the_navigation_and_links_to_the_copies(site: Path):
    markdown_copies.write(site)
    assert (site / "llms.txt").read_text() == (
        "# Test\n\n> What it is\n\n"
        '## Guide\n\n- [Pool](guide/pool/index.md): Of "Pool"\n\n'
        '## Start\n\n- [Home](index.md): Of "Home"\n'
    )


def test_a_site_that_knows_its_address_has_absolute_links_and_all_pages_in_one_file(site: Path):
    for page in site.rglob("index.html"):
        place = page.parent.relative_to(site).as_posix().removeprefix(".")
        address = f'<link rel="canonical" href="https://x.org/{place}{"/" if place else ""}">'
        page.write_text(address + page.read_text())
    markdown_copies.write(site)
    assert "- [Pool](https://x.org/guide/pool/index.md): Of" in (site / "llms.txt").read_text()
    pool = "# Pool\n\n[Queue](https://x.org/guide/queue/index.md)\n"
    assert (site / "llms-full.txt").read_text().startswith(f"{pool}\n---\n\n# Home\n")


def test_a_site_that_does_not_has_no_such_file_as_its_links_would_lead_nowhere(site: Path):
    markdown_copies.write(site)
    assert not (site / "llms-full.txt").exists()


def test_only_what_changed_is_converted_again(site: Path, monkeypatch: pytest.MonkeyPatch):
    markdown_copies.write(site)
    converted = []

    def convert(html: str, address: str) -> str:
        converted.append(html)
        return "new"

    monkeypatch.setattr(html_to_markdown, "to_markdown", convert)
    put(site, "", "<article><h1>Another</h1>")
    markdown_copies.write(site)
    assert ["<h1>Another</h1>" in html for html in converted] == [True]
    assert (site / "index.md").read_text() == "new"
    assert (site / "guide/pool/index.md").read_text().startswith("# Pool\n")
