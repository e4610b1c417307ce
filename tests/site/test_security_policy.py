"""Every page carries a policy by which the browser loads and runs nothing but the site's own."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from guide.publish import publish
from measured.build import Build

from .conftest import SCREEN

POLICY = re.compile(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">')
TELL_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (refused) =>
  console.error(`refused: ${refused.violatedDirective} ${refused.blockedURI} ${refused.sample}`));
"""


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


def test_no_page_does_what_its_policy_refuses(browser: Browser, address: str, addresses: list[str]):
    context = browser.new_context(viewport=SCREEN, base_url=address, color_scheme="light")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script(TELL_VIOLATIONS)
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda told: wrong.append(f"{page.url}: {told.text}") if told.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    for path in addresses:
        page.goto(path, wait_until="load")
        use(page)
    context.close()
    assert wrong == []


def use(page: Page) -> None:
    """What a reader does on any page: copy, switch the palette all round, search, and search in vain."""
    copy = page.get_by_role("button", name="Copy").first
    if copy.count():
        copy.dispatch_event("click")
    for _ in range(3):
        page.locator("form[data-md-component=palette] label").filter(visible=True).click()
    page.keyboard.press("/")
    page.keyboard.type("zzzz")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents", timeout=20_000)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")


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
