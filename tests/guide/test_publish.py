"""The steps that finish a page."""

import base64
import hashlib
import re

import pytest

from guide.publish.files import robots, search_script
from guide.publish.html import repaired, with_links_fixed, without_palette
from guide.publish.policy import with_policy
from guide.publish.repository import LINK, warning

SCRIPT = "let a = 1;"
PAGE = (
    f'<head><meta charset="utf-8"></head><script>{SCRIPT}</script><script src="x.js"></script>'
    '<script type="application/json">{}</script>'
)
ZENSICAL = '<meta name="generator" content="zensical-0.1">'


def policy(page: str) -> str:
    (found,) = re.findall('http-equiv="Content-Security-Policy" content="(.*?)"', page)
    return str(found)


def test_the_policy_allows_exactly_the_scripts_of_the_page():
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    assert re.findall("'sha256-(.*?)'", policy(with_policy(PAGE))) == [digest]


def test_a_policy_is_replaced_not_added():
    changed = with_policy(PAGE).replace(SCRIPT, "let b = 2;")
    assert policy(with_policy(changed)) != policy(changed)
    assert with_policy(with_policy(PAGE)) == with_policy(PAGE)


def test_only_zensical_may_make_style_sheets():
    assert "unsafe-inline" not in policy(with_policy(PAGE))
    assert "style-src 'self' 'unsafe-inline'" in policy(with_policy(PAGE + ZENSICAL))


def test_a_heading_is_taken_out_of_a_paragraph():
    assert repaired('<p><h2 id="a">A</h2>\n<p>b</p>\n</p>') == '<h2 id="a">A</h2>\n<p>b</p>'


def test_of_the_theme_s_style_sheets_only_the_colors_are_left_out():
    link = '<link rel="stylesheet" href="../assets/stylesheets/{}.min.css">'
    assert without_palette(link.format("main.1") + link.format("palette.2")) == link.format("main.1")


@pytest.mark.parametrize(
    ("link", "fixed"),
    [
        ("../../../guide/pool/#chunks", "../../guide/pool/#chunks"),
        ("../../guide/pool/", "../../guide/pool/"),
        ("../../../nowhere/", "../../../nowhere/"),
        ("#here", "#here"),
    ],
)
def test_a_superfluous_step_of_zensical_is_removed_where_the_link_then_leads_somewhere(link: str, fixed: str):
    files = {"about", "about/x", "about/x/index.html", "guide", "guide/pool", "guide/pool/index.html"}
    page = f'{ZENSICAL}<a href="{link}">'
    assert with_links_fixed("about/x/index.html", page, files) == f'{ZENSICAL}<a href="{fixed}">'
    assert with_links_fixed("about/x/index.html", f'<a href="{link}">', files) == f'<a href="{link}">'


def test_robots_are_told_of_the_sitemap_where_the_site_knows_its_address():
    assert "Sitemap" not in robots({})
    assert "Sitemap" not in robots({"sitemap.xml": "<urlset></urlset>"})
    told = robots({"sitemap.xml": "<loc>https://x.org/guide/</loc><loc>https://x.org/guide/a/</loc>"})
    assert "\nSitemap: https://x.org/guide/sitemap.xml\n" in told


def test_the_search_index_is_a_script_for_pages_without_a_server():
    assert search_script('{"docs": []}').startswith('var __index = {"docs": []}')


def test_a_site_without_a_link_to_its_repository_is_told_how_to_get_one():
    assert "REPO_URL" in warning({"index.html": "<a>"})
    assert not warning({"index.html": f"<a {LINK}>"})
    assert not warning({"a/index.html": "<a>"})  # a part of a site
