"""Every page carries a policy by which the browser loads and runs nothing but the site's own."""

import re
from pathlib import Path

from playwright.sync_api import Page

from guide.publish import publish
from measured.build import Build

POLICY = re.compile(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def policy(text: str) -> str:
    """The policy of a page; there is one, and it comes before all that it governs."""
    (found,) = POLICY.findall(text)
    assert text.count("Content-Security-Policy") == 1
    before = text[: text.index("Content-Security-Policy")]
    assert not re.search(r"<(script|link|style|img)\b", before)
    return str(found)


def test_every_page_allows_its_own_site_and_its_own_scripts_only(site: Path):
    pages = list(site.rglob("*.html"))
    assert len(pages) > 30
    for page in pages:
        rules = dict(rule.strip().partition(" ")[::2] for rule in policy(page.read_text(encoding="utf-8")).split(";"))
        assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'", page
        for name, allowed in rules.items():
            words = {word for word in allowed.split() if not re.fullmatch(r"'sha256-[\w+/]{43}='", word)}
            assert words <= {"'none'", "'self'"} | ({"data:"} if name == "img-src" else set()), (page, name)


def test_publishing_again_changes_nothing(tmp_path: Path, site: Path, build: Build):
    text = (site / "index.html").read_text(encoding="utf-8")
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    publish(tmp_path, build)
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == text


def test_a_script_that_somebody_put_into_a_page_does_not_run(page: Page, site: Path):
    text = (site / "index.html").read_text(encoding="utf-8")
    forged = text.replace("</body>", "<script>document.title = 'forged'</script><b onclick='forge()'></b></body>")
    assert forged != text
    page.route("**/forged/", lambda route: route.fulfill(body=forged, content_type="text/html"))
    refused: list[str] = []
    page.on("console", lambda told: refused.append(told.text) if "Content Security Policy" in told.text else None)
    page.goto("forged/")
    assert "forged" not in page.title()
    assert refused
