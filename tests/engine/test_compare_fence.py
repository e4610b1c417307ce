"""A comparison states what was measured together, how often and how surely, and no more."""

import re
from typing import Any

import pytest

from measured.fences import FENCES, FenceError, Place, render
from measured.script import Script

from .conftest import SampleProject
from .invented import LOOP, POOL, build, invented

BODY = "Loop: loop.py\nPool: pool.py"


@pytest.fixture
def scripts(project: SampleProject) -> list[Script]:
    return [project.write(name, "", "exclusive = true") for name in ("loop.py", "pool.py")]


class Compared:
    """A comparison of two records as its page shows it."""

    def __init__(self, project: SampleProject, scripts: list[Script], body: str = BODY, **of_pool: Any) -> None:
        walls = of_pool.pop("walls", POOL)
        self.build = build(project, invented(scripts[0], LOOP), invented(scripts[1], walls, **of_pool))
        self.html = render("compare", body, Place(self.build, "page.md", 3)).html
        self.rows = re.findall(r"<tr>(.*?)</tr>", self.html.split("<tbody>")[1], re.DOTALL)
        self.below = self.html.rsplit("measured-provenance", 1)[1]


def test_a_row_has_its_interval_rounds_ratio_and_verdict(project: SampleProject, scripts: list[Script]):
    compared = Compared(project, scripts)
    loop, pool = compared.rows
    for part in ("2.0 s", "1.9–2.1, 6 rounds"):
        assert part in loop
    for part in ("1.0 s", "0.90–1.1, 6 rounds", "2.0", "1.9–2.3, faster"):
        assert part in pool
    assert "in turns" in compared.below
    assert compared.html.count('class="bar"') == 2


def test_each_row_but_the_first_is_a_claim(project: SampleProject, scripts: list[Script]):
    (claim,) = Compared(project, scripts).build.claims
    assert (claim.page, claim.line, claim.base, claim.other, claim.verdict) == (
        "page.md", 3, "loop.py", "pool.py", "faster",
    )  # fmt: skip


def test_circumstances_are_told_once_where_all_rows_share_them(project: SampleProject, scripts: list[Script]):
    compared = Compared(project, scripts)
    assert "CPython" in compared.below
    assert "CPython" not in "".join(compared.rows)


@pytest.mark.parametrize(("change", "told"), [({"python": "3.99.0"}, "3.99.0"), ({"cpu_model": "Abacus"}, "Abacus")])
def test_and_with_each_row_where_they_differ(
    project: SampleProject, scripts: list[Script], change: dict[str, str], told: str
):
    compared = Compared(project, scripts, **change)
    assert [told in row for row in compared.rows] == [False, True]
    assert told not in compared.below
    assert "faster" not in compared.html


def test_rows_of_different_sessions_have_no_verdict_and_were_not_taken_in_turns(
    project: SampleProject, scripts: list[Script]
):
    compared = Compared(project, scripts, session="another")
    assert "not compared" in compared.rows[1]
    assert "in turns" not in compared.below
    assert "faster" not in compared.html
    assert compared.build.claims[0].ratio is None


def test_fewer_than_six_rounds_have_a_range_and_no_verdict(project: SampleProject, scripts: list[Script]):
    compared = Compared(project, scripts, walls=POOL[:3])
    assert "in 3 runs, a range" in compared.rows[1]
    assert "faster" not in compared.html


def test_rows_with_different_numbers_of_rounds_each_state_theirs(project: SampleProject, scripts: list[Script]):
    compared = Compared(project, scripts, walls=POOL + POOL[:3])
    assert ["6 rounds" in row for row in compared.rows] == [True, False]
    assert ["9 rounds" in row for row in compared.rows] == [False, True]


def test_what_was_run_once_is_said_not_to_be_timed(project: SampleProject, scripts: list[Script]):
    compared = Compared(project, scripts, timed=False)
    assert ["run once, not timed" in row for row in compared.rows] == [False, True]
    assert "faster" not in compared.html
    assert "in turns" not in compared.html


def test_marks_are_told_with_their_row(project: SampleProject, scripts: list[Script]):
    assert "Pool: the interval" in Compared(project, scripts, walls=(1, 2, 1, 1, 1, 1)).below


class TestARecordingAmongLocalRuns:
    MIXED = f"mixed: yes\nrun:\n  {BODY}".replace("\nPool", "\n  Pool")

    def test_is_refused(self, project: SampleProject, scripts: list[Script]):
        with pytest.raises(FenceError, match=r"(?s)pool\.py is a recording.*mixed: yes"):
            Compared(project, scripts, origin="recording", session="another")

    def test_is_shown_where_the_fence_says_so_and_the_page_says_so_too(
        self, project: SampleProject, scripts: list[Script]
    ):
        compared = Compared(project, scripts, self.MIXED, origin="recording", session="another", python="3.99.0")
        assert "recordings from elsewhere" in compared.below
        assert ["a recording" in row for row in compared.rows] == [False, True]
        assert "faster" not in compared.html

    def test_without_one_nothing_is_said(self, project: SampleProject, scripts: list[Script]):
        assert "recording" not in Compared(project, scripts, self.MIXED).html

    @pytest.mark.parametrize("options", ["mixed: 3", "mix: yes"])
    def test_an_option_that_does_not_exist_is_refused(self, options: str):
        with pytest.raises(FenceError, match="mixed: yes"):
            FENCES["compare"].parse(f"{options}\nrun:\n  A: a.py\n  B: b.py")

    def test_an_option_is_never_taken_for_a_label(self):
        assert FENCES["compare"].parse("run: a.py\nmixed: b.py").scripts == ("a.py", "b.py")
