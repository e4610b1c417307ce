"""A comparison states what was measured together, how often and how surely, and no more."""

import csv
import re
from typing import Any
from xml.etree import ElementTree

import pytest

from measured.build import Build
from measured.fences import FENCES, FenceError, Place, render
from measured.formats import number
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
        rows = re.findall(r"<tr>(.*?)</tr>", self.html.split("<tbody>")[1], re.DOTALL)
        self.rows = [re.sub("<[^>]+>", "", row.replace("<small>", " ")) for row in rows]
        self.below = self.html.rsplit("measured-provenance", 1)[1]
        self.chart = chart(self.html)


def chart(html: str) -> list[ElementTree.Element]:
    """Return the rows of a dot plot; the last is its axis."""
    return list(ElementTree.fromstring(html[html.index('<div class="measured-dots"') : html.index("<table")]))


def test_a_row_has_its_interval_rounds_ratio_and_verdict(project: SampleProject, scripts: list[Script]):
    compared = Compared(project, scripts)
    loop, pool = compared.rows
    for part in ("2.0 s", "1.9–2.1", "6 rounds"):
        assert part in loop
    for part in ("1.0 s", "0.90–1.1", "6 rounds", "2.0", "1.9–2.3", "faster"):
        assert part in pool
    assert "in turns" in compared.below


class TestItsChart:
    def test_has_a_dot_for_each_counted_run_and_none_for_the_warm_up(
        self, project: SampleProject, scripts: list[Script]
    ):
        compared = Compared(project, scripts)
        assert len(compared.build.record("loop.py").runs) == len(LOOP) + 1
        assert [len(list(row.iter("circle"))) for row in compared.chart] == [len(LOOP), len(POOL), 0]

    def test_says_the_ratio_as_the_comparison_has_it(self, project: SampleProject, scripts: list[Script]):
        compared = Compared(project, scripts)
        ratio = compared.build.compare("loop.py", "pool.py").ratio
        assert ratio
        base, other = ("".join(row.itertext()) for row in compared.chart[:2])
        assert number(ratio).replace(" (", "× (") in other
        assert str(ratio.verdict) in other
        assert "×" not in base

    def test_has_no_ratio_where_there_is_none(self, project: SampleProject, scripts: list[Script]):
        for rest in ({"session": "another"}, {"timed": False}, {"walls": POOL[:3]}):
            assert "×" not in "".join(Compared(project, scripts, **rest).chart[1].itertext())

    def test_of_scripts_that_ran_once_has_a_dot_for_each(self, project: SampleProject, scripts: list[Script]):
        once = build(project, *(invented(script, LOOP, timed=False) for script in scripts))
        html = render("compare", BODY, Place(once, "page.md", 3)).html
        rows = chart(html)
        assert [len(list(row.iter("circle"))) for row in rows] == [1, 1, 0]
        assert ["not timed" in "".join(row.itertext()) for row in rows] == [True, True, False]

    def test_can_be_logarithmic(self, project: SampleProject, scripts: list[Script]):
        body = f"scale: log\nrun:\n  {BODY}".replace("\nPool", "\n  Pool")
        labels = [e.text for e in Compared(project, scripts, body).chart[-1].iter("text")]
        assert "0" not in labels
        assert "0" in [e.text for e in Compared(project, scripts).chart[-1].iter("text")]


class TestItsFiles:
    def files(self, build: Build) -> dict[str, str]:
        return {name.rpartition(".")[2]: text for name, text in build.files.items()}

    def test_are_beside_the_page_and_linked(self, project: SampleProject, scripts: list[Script]):
        compared = Compared(project, scripts)
        links = re.findall(r'<a href="([^"]*)" download', compared.below)
        assert {f"page/{link}" for link in links} == set(compared.build.files)
        assert set(self.files(compared.build)) == {"svg", "csv"}

    def test_hold_every_run_in_order_with_its_round(self, project: SampleProject, scripts: list[Script]):
        compared = Compared(project, scripts)
        rows = list(csv.DictReader(self.files(compared.build)["csv"].splitlines()))
        for label, name in (("Loop", "loop.py"), ("Pool", "pool.py")):
            told = [
                (float(row["wall time (s)"]), row["round"], row["counted"]) for row in rows if row["label"] == label
            ]
            made = compared.build.record(name).runs
            assert told == [(run.wall, str(run.round), "yes" if run.round else "no") for run in made]

    def test_hold_the_chart_with_its_provenance(self, project: SampleProject, scripts: list[Script]):
        svg = self.files(Compared(project, scripts).build)["svg"]
        text = " ".join("".join(e.itertext()) for e in ElementTree.fromstring(svg).iter())
        for part in ("Loop", "CPython", "6 rounds"):
            assert part in text

    def test_do_not_exist_where_the_page_is_unknown(self, project: SampleProject, scripts: list[Script]):
        made = build(project, invented(scripts[0], LOOP), invented(scripts[1], POOL))
        assert "download" not in render("compare", BODY, Place(made)).html.rsplit("measured-provenance", 1)[1]
        assert not made.files

    def test_of_two_comparisons_of_one_name_are_apart(self, project: SampleProject, scripts: list[Script]):
        made = build(project, invented(scripts[0], LOOP), invented(scripts[1], POOL))
        for body in (BODY, BODY.replace("Loop", "Serial"), BODY):
            render("compare", body, Place(made, "page.md"))
        assert len(made.files) == 4


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

    @pytest.mark.parametrize("options", ["mixed: 3", "mix: yes", "scale: 3", "scale: [log]"])
    def test_an_option_that_does_not_exist_is_refused(self, options: str):
        with pytest.raises(FenceError, match="mixed: yes"):
            FENCES["compare"].parse(f"{options}\nrun:\n  A: a.py\n  B: b.py")

    def test_an_option_is_never_taken_for_a_label(self):
        assert FENCES["compare"].parse("run: a.py\nmixed: b.py").scripts == ("a.py", "b.py")
