"""The list of claims is complete, leads to its sections, and says nothing that the build didn't find."""

import json
import re
from dataclasses import replace

import pytest

from guide.claims import as_json, with_claims
from measured.build import Build, Claim
from measured.project import Project
from tests.engine.conftest import SampleProject

PAGE = '<html><body><div><div id="claims"></div><p>After it.</p></div></body></html>'
FOUND = Claim("guide/a.md", 9, "Why <so>", "x.py", "y.py", 8, 2.5, (2.0, 3.0), "faster", "", "a machine")
REFUSED = Claim("index.md", 3, "", "x.py", "z.py", 0, None, None, "none", "run & gone", "another machine")


@pytest.fixture
def build(project: SampleProject) -> Build:
    """A build with a claim below a heading, and one below a title that could not be decided."""
    (project.root / "docs" / "guide").mkdir()
    (project.root / "docs" / "guide" / "a.md").write_text("# A\n\n\n\n\n## Why `<so>`\n\n\n```compare\nX: x.py\n```\n")
    (project.root / "docs" / "index.md").write_text("# Home\n\n```compare\nX: x.py\n```\n")
    return Build(Project.find(), {}, claims=[REFUSED, FOUND])


def filled(build: Build) -> str:
    return with_claims({"about/claims/index.html": PAGE, "index.html": "<p>Home</p>"}, build)["about/claims/index.html"]


def test_each_claim_has_a_row_that_leads_to_its_section(build: Build):
    rows = re.findall(r'<tr data-item.*?><th scope="row"(.*?)</tr>', filled(build))
    assert len(rows) == 2
    assert re.findall('href="(.*?)"', rows[0]) == ["../../guide/a/#why-so"]
    assert re.findall('href="(.*?)"', rows[1]) == ["../../"]
    for said in ("Why &lt;so&gt;", "y.py", "x.py", "8 rounds", "2.5", "2.0", "3.0", "faster"):
        assert said in rows[0]
    for said in ("Home", "z.py", "run &amp; gone"):
        assert said in rows[1]


def test_a_machine_is_named_once_and_where_it_differs(build: Build):
    page = filled(build)
    assert (page.count("a machine"), page.count("another machine")) == (1, 1)


def test_doing_it_twice_changes_nothing_and_other_pages_stay(build: Build):
    page = filled(build)
    assert page.endswith("</table></div><p>After it.</p></div></body></html>")
    assert with_claims({"x.html": page}, build) == {"x.html": page}
    assert with_claims({"index.html": "<p>Home</p>"}, build) == {}


def test_the_data_hold_all_that_the_claims_do(build: Build):
    data = json.loads(as_json(build))
    assert [item.pop("address") for item in data] == ["guide/a/#why-so", ""]
    assert [replace(Claim(**item), interval=item["interval"] and tuple(item["interval"])) for item in data] == [
        FOUND,
        REFUSED,
    ]


def test_a_build_without_claims_says_so(build: Build):
    build.claims.clear()
    assert "compares nothing" in filled(build)
    assert json.loads(as_json(build)) == []
