"""Links that leave the site are kept in a file, with the day each was last looked at."""

import re
from pathlib import Path

from tools import outside_links


def test_the_file_names_the_outside_links_of_the_site_and_no_others(site: Path):
    asked = "after a build: python tools/outside_links.py"
    assert set(outside_links.listed()) == outside_links.linked(site), asked


def test_each_has_the_day_it_was_looked_at_or_never_was():
    days = outside_links.listed().values()
    assert [day for day in days if not re.fullmatch(r"never|20\d\d-\d\d-\d\d", day)] == []


def test_a_link_in_any_quotes_is_found_once_and_without_its_place(tmp_path: Path):
    (tmp_path / "a.html").write_text(
        '<a class="x" href="https://example.org/p?a=1&amp;b=2#one">one</a> <a href=https://example.org/q>two</a>'
        "<a href='https://example.org/p?a=1&amp;b=2#two'>three</a> <link href=\"https://example.org/no\">"
    )
    assert outside_links.linked(tmp_path) == {"https://example.org/p?a=1&b=2", "https://example.org/q"}
