"""Computed fences: what a template can say, what is said of a wrong one, and that every branch is rendered."""

import logging
import textwrap
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from markdown import Markdown

from measured.build import Build, Claim, MissingRecord
from measured.fences import FenceError, Place, claims, formatter, render, rendering
from measured.fences.branches import render_every_branch
from measured.fences.computed import Computed
from measured.fences.values import Figure, per_round, total
from measured.formats import size
from measured.statistics import Estimate

from .conftest import SampleProject
from .invented import LOOP, POOL, build, invented


@pytest.fixture
def made(project: SampleProject) -> Build:
    """`loop.py` and `pool.py`, measured together; each wrote `took.json`."""
    scripts = [project.write(name, "", "exclusive = true") for name in ("loop.py", "pool.py")]
    outcomes = [
        invented(script, walls, files=[{"took.json": {"start": wall / 10, "tasks": 7, "name": "x"}} for wall in walls])
        for script, walls in zip(scripts, (LOOP, POOL), strict=True)
    ]
    return build(project, *outcomes)


def text(made: Build, body: str, page: str = "page.md") -> str:
    return render("computed", body, Place(made, page, 10, "Heading")).markdown


def test_a_comparison_prints_as_a_fragment_with_its_figures(made: Build):
    body = '{% set gain = compare("loop.py", "pool.py") %}\n{{ gain.base.wall }}, {{ gain.other.wall }}: {{ gain }}.'
    assert text(made, body) == "2.0 s (1.9–2.1), 1.0 s (0.90–1.1): 2.0 times as fast (1.9–2.3)."


@pytest.mark.parametrize(
    ("base", "other", "shown"),
    [
        ("loop.py", "pool.py", "faster"),
        ("pool.py", "loop.py", "slower"),
        ("loop.py", "loop.py", "undecided"),
    ],
)
def test_a_comparison_decides_a_branch(made: Build, base: str, other: str, shown: str):
    branches = "".join(f"{{% if gain.{word} %}}{word}{{% endif %}}" for word in ("faster", "slower", "undecided"))
    assert text(made, f'{{% set gain = compare("{base}", "{other}") %}}{branches}') == shown


def test_without_a_verdict_a_comparison_says_why_and_takes_no_branch(project: SampleProject, made: Build):
    again = invented(made.outcomes["pool.py"].script, POOL, session="another")
    body = '{% set gain = compare("loop.py", "pool.py") %}{{ gain }}{% if gain.faster or gain.slower %}!{% endif %}'
    assert text(build(project, made.outcomes["loop.py"], again), body).startswith("not compared (measured in diff")


def test_figures_are_pooled_compared_and_keep_what_does_not_vary(made: Build):
    body = """\
        {% set loop, pool = figures("loop.py", "took.json"), figures("pool.py", "took.json") %}
        {{ loop.start | seconds }} {{ ratio(loop.start, pool.start) }} {{ loop.tasks }} {{ loop.name }}"""
    assert text(made, textwrap.dedent(body)) == "200 ms (190–210) 2.0 times as fast (1.9–2.3) 7 x"


def test_an_unknown_unit_is_an_error(made: Build):
    with pytest.raises(FenceError, match=r"unknown unit 'byte'.*bytes"):
        text(made, '{{ figures("loop.py", "took.json", unit="byte") }}')


def test_a_sum_of_sizes_is_a_size(made: Build):
    held = Figure(Estimate((2e6,), (1,)), unit=size)
    assert str(total(held, held)) == "4.0 MB"


class TestCharts:
    DOTS = '{{ dots({"A & <B>": figures("loop.py", "took.json").start, "C": record("pool.py").wall}, "Start up") }}'
    CURVE = '{% set a = figures("loop.py", "took.json").start %}{{ curve({"A": [(1, a), (9, a)]}, "Up", "Size") }}'

    def test_dots_show_every_round_of_each_figure(self, made: Build):
        drawn = ElementTree.fromstring(text(made, self.DOTS))
        assert len(list(drawn.iter("circle"))) == len(LOOP) + len(POOL)
        assert [cells[0].text for cells in drawn.iter("tr")][1:] == ["A & <B>", "C"]

    def test_a_curve_shows_every_point_in_picture_and_table(self, made: Build):
        drawn = ElementTree.fromstring(text(made, self.CURVE))
        assert len([e for e in drawn.iter("svg") if e.get("class") == "point"]) == 2
        assert [row[0].text for row in drawn.iter("tr")] == ["Size", "1", "9"]

    @pytest.mark.parametrize(("body", "rows"), [(DOTS, len(LOOP) + len(POOL)), (CURVE, 2 * len(LOOP))])
    def test_their_files_are_linked_and_hold_every_round(self, made: Build, body: str, rows: int):
        links = {e.get("href") for e in ElementTree.fromstring(text(made, body)).iter("a")}
        assert {f"page/{link}" for link in links} == set(made.files)
        (data,) = (content for name, content in made.files.items() if name.endswith(".csv"))
        assert len(data.splitlines()) == 1 + rows

    @pytest.mark.parametrize("chart", ['dots({"A": a}, "Held")', 'curve({"A": [(1, a), (2, a)]}, "Held", "Workers")'])
    def test_sizes_keep_their_unit_in_picture_table_and_file(self, made: Build, chart: str):
        body = f'{{% set a = figures("loop.py", "took.json", unit="bytes").tasks %}}{{{{ a }}}}|{{{{ {chart} }}}}'
        printed, drawn = text(made, body).split("|")
        page = ElementTree.fromstring(drawn)
        assert printed == "7.00 B (7.00–7.00)"
        assert "7.00 B" in [cell.text for cell in page.iter("td")]
        assert [e.text for e in page.iter("text") if (e.text or "").endswith(" B")]
        (data,) = (content for name, content in made.files.items() if name.endswith(".csv"))
        assert data.splitlines()[0].endswith(",round,bytes")
        assert data.splitlines()[1].endswith(",7.0")

    def test_do_not_mix_sizes_and_times(self, made: Build):
        body = '{% set a = record("loop.py") %}{{ dots({"A": a.wall, "B": a.memory}, "Both") }}'
        with pytest.raises(FenceError, match="seconds and bytes"):
            text(made, body)

    @pytest.mark.parametrize("body", ['{{ dots({}, "x") }}', '{{ curve({"A": []}, "x", "y") }}'])
    def test_without_figures_are_an_error_of_the_fence(self, made: Build, body: str):
        with pytest.raises(FenceError, match="needs"):
            text(made, body)

    def test_survive_markdown(self, made: Build, markdown: Markdown):
        with rendering(made):
            html = markdown.convert(f"```computed\n{self.DOTS}\n```\n")
        assert html.count("<circle") == len(LOOP) + len(POOL)
        assert "<p><" not in html


def test_the_rest_of_a_record_is_there_too(made: Build):
    body = '{% set run = record("loop.py") %}{{ run.lines[0] }} {{ run.environment.cores == machine.cores }}'
    assert text(made, body) == "out True"


def test_the_whole_build_is_there_too(made: Build):
    assert text(made, "{{ build.outcomes | join(', ') }}") == "loop.py, pool.py"


def test_filters_and_tables(made: Build):
    body = '{{ 0.5 | percent }} {{ 1500 | count }} {{ 1 | span(2) }}\n\n{{ table(["A:"], [[2048 | size]]) }}'
    assert text(made, body) == "50 % 1,500 1.00 to 2.00 s\n\n| A |\n| --: |\n| 2.05\xa0kB |"


def test_a_line_of_tags_leaves_no_line_and_all_other_line_breaks_stay(made: Build):
    body = "A\n{% if true %}\nB\n{% endif %}\nC {% if true %}D{% endif %}\n\nE\n  {% set x = 1 %}{% set y = 2 %}\nF"
    assert text(made, body) == "A\nB\nC D\n\nE\nF"


class TestAPageHasFunctionsOfItsOwn:
    @staticmethod
    def write(project: SampleProject, source: str, name: str = "my_page.py") -> None:
        (project.root / "docs" / name).write_text(source)

    def test_from_the_file_beside_it(self, project: SampleProject, made: Build):
        self.write(project, "def double(x): return 2 * x\n")
        assert text(made, "{{ my_page.double(2) }}", "my-page.md") == "4"

    def test_as_they_are_now(self, project: SampleProject, made: Build):
        for factor in (2, 3):
            self.write(project, f"def f(x): return {factor} * x\n")
            assert text(made, "{{ my_page.f(1) }}", "my_page.md") == str(factor)

    @pytest.mark.parametrize(
        ("source", "where"),
        [
            ("\ndef f(): return 1 / 0\n", "my_page.py:2: ZeroDivisionError"),
            ("x = (\n", r"my_page.py:1: SyntaxError: '\(' was never closed$"),
        ],
    )
    def test_an_error_names_the_line_of_the_file(self, project: SampleProject, made: Build, source: str, where: str):
        self.write(project, source)
        with pytest.raises(FenceError, match=where):
            text(made, "{{ my_page.f() }}", "my_page.md")


@pytest.mark.parametrize(
    ("body", "line", "told"),
    [
        ("\n{{ recrod('loop.py') }}", 2, "'recrod' is undefined; did you mean record?"),
        ("\n\n{{ machine.coers }}", 3, "coers"),
        ("{% if true %}", 1, "endif"),
        ("a\n{{ 1 | secnods }}", 2, "secnods"),
        ("a\n\n{{ 1 / 0 }}", 3, "ZeroDivisionError"),
        ("{{ figures('loop.py', 'tok.json') }}", 1, "^loop.py left no text file 'tok.json'; it left .*]$"),
        ("a\n{{ record('loop.py').wal }}", 2, r"^a record has no 'wal'; did you mean wall.*\?$"),
        ("{{ {}[machine.nothing] }}", 1, "nothing"),
        ("{{ record('lop.py') }}", 0, "there is no such example; did you mean loop.py"),
    ],
)
def test_an_error_names_line_and_remedy(made: Build, body: str, line: int, told: str):
    with pytest.raises(FenceError, match=told) as caught:
        text(made, body)
    assert caught.value.line == line


def test_a_script_that_may_share_the_machine_cannot_be_compared(project: SampleProject, made: Build):
    shared = invented(project.write("shared.py", ""), POOL)
    with pytest.raises(FenceError, match="exclusive = true"):
        text(build(project, made.outcomes["loop.py"], shared), '{{ compare("loop.py", "shared.py") }}')


def test_a_missing_record_is_an_error_and_in_a_partial_build_a_placeholder(project: SampleProject, made: Build):
    missing = replace(made.outcomes["loop.py"], record=None, origin="missing", problem="no record")
    body = '{{ record("loop.py").wall }}'
    with pytest.raises(FenceError, match="measured site"):
        text(build(project, missing), body)
    shown = render("computed", body, Place(build(project, missing, partial=True)))
    assert "will appear here" in shown.html
    with pytest.raises(MissingRecord):
        build(project, missing).record("loop.py")


class TestClaims:
    def test_a_comparison_is_one_however_often_its_page_is_rendered(self, made: Build):
        for _ in range(2):
            text(made, '{{ compare("loop.py", "pool.py") }}')
        (claim,) = made.claims
        assert (claim.page, claim.line, claim.heading) == ("page.md", 10, "Heading")
        assert (claim.base, claim.other, claim.rounds, claim.verdict) == ("loop.py", "pool.py", 6, "faster")
        assert claim.interval is not None
        assert claim.interval[0] < 2 < claim.interval[1]

    def test_a_ratio_of_figures_is_one_that_names_them(self, made: Build):
        text(made, '{{ ratio(figures("pool.py", "took.json").start, figures("loop.py", "took.json").start) }}')
        assert [(claim.base, claim.verdict) for claim in made.claims] == [("pool.py, took.json, start", "slower")]

    def test_all_of_a_project_are_had_without_a_site(self, project: SampleProject, made: Build):
        computed = '```computed\n{{ compare("loop.py", "pool.py") }}\n```\n'
        (project.root / "docs" / "p.md").write_text(
            f"# P\n\n## A\n\n{computed}\n```compare\nA: pool.py\nB: loop.py\n```\n"
        )
        found: list[Claim] = claims(made)
        assert [(claim.line, claim.verdict) for claim in found] == [(5, "faster"), (9, "slower")]

    def test_a_fence_without_a_record_makes_none(self, project: SampleProject, made: Build):
        missing = replace(made.outcomes["pool.py"], record=None, origin="missing", problem="no record")
        (project.root / "docs" / "p.md").write_text('```computed\n{{ compare("loop.py", "pool.py") }}\n```\n')
        assert claims(build(project, made.outcomes["loop.py"], missing)) == []

    def test_a_wrong_fence_is_told_with_page_and_line(self, project: SampleProject, made: Build):
        (project.root / "docs" / "p.md").write_text("# P\n\n```computed\na\n{{ typo }}\n```\n")
        with pytest.raises(FenceError, match=r"docs/p\.md:5: 'typo'"):
            claims(made)


def branches(made: Build, body: str) -> int:
    return render_every_branch(Computed.parse(body), Place(made))


@pytest.mark.parametrize(
    "body",
    [
        "{% if machine.cores %}{% else %}{{ machine.typo }}{% endif %}",
        "{% if not machine.cores %}{{ machine.typo }}{% endif %}",
        "{% if machine.cores %}{% elif false %}{{ machine.typo }}{% else %}{% endif %}",
        "{% if machine.cores %}{% elif machine.typo %}{% endif %}",
        "{% if machine.cores %}{% else %}{% if true %}{% else %}{{ machine.typo }}{% endif %}{% endif %}",
        "{% if machine.cores or machine.typo %}{% endif %}",
        "{% if false and machine.typo %}{% endif %}",
        "{{ 1 if machine.cores else machine.typo }}",
        "{% set x = machine.typo if not machine.cores else 1 %}{{ x }}",
        "{% for x in [1] %}{% else %}{{ machine.typo }}{% endfor %}",
        "{% for x in [1] %}{% if x > 1 %}{{ machine.typo }}{% endif %}{% endfor %}",
        "{% if false %}{{ 1 / 0 }}{% endif %}",
        "{% if false %}{{ 'a' if true else machine.typo }}{% endif %}",
        "{% if false %}{{ undefined_name }}{% endif %}",
        "{% for x in [1] if false and x.typo %}{% endfor %}",
    ],
)
def test_a_fault_in_a_branch_never_taken_is_found(made: Build, body: str):
    with pytest.raises(FenceError):
        branches(made, body)


@pytest.mark.parametrize(
    ("body", "ways"),
    [
        ("no decision", 0),
        ("{% if machine.cores %}a{% else %}b{% endif %}", 2),
        ("{% if machine.cores %}a{% elif true %}b{% else %}c{% endif %}", 4),
        ("{% for x in [1] %}{{ x }}{% else %}none{% endfor %}", 1),
        ("{{ 'a' if machine.cores else 'b' }}", 2),
    ],
)
def test_a_template_without_faults_passes_in_all_its_branches(made: Build, body: str, ways: int):
    assert branches(made, body) == ways


def figure(*values: float, session: str = "one", first: int = 1) -> Figure:
    return Figure(Estimate(values, tuple(range(first, first + len(values))), session), "a figure")


def test_arithmetic_pairs_figures_by_round():
    assert total(figure(1, 2, 3), figure(10, 20, first=2)).values == (12, 23)
    assert per_round(lambda a, b: a / b, figure(1, 4), figure(2, 4)).values == (0.5, 1)


@pytest.mark.parametrize("other", [figure(1, 2, session="two"), figure(1, 2, first=9)])
def test_arithmetic_on_figures_not_measured_together_is_refused(other: Figure):
    with pytest.raises(ValueError, match="not measured in the same rounds"):
        total(figure(1, 2), other)


@pytest.fixture
def markdown() -> Markdown:
    fence = {"name": "computed", "class": "computed", "format": formatter}
    return Markdown(
        extensions=["attr_list", "md_in_html", "tables", "toc", "admonition", "pymdownx.superfences"],
        extension_configs={"pymdownx.superfences": {"custom_fences": [fence]}},
    )


@pytest.mark.parametrize(("before", "indent"), [("", ""), ("!!! note\n\n", "    "), ("1. One\n\n", "    ")])
def test_on_a_page_it_is_part_of_the_page(made: Build, markdown: Markdown, before: str, indent: str):
    body = "```computed\n## More on `x`\n\n[up](#more-on-x) *a* `<b>`\n\n| A |\n|--:|\n| {{ 1 }} |\n```\n"
    with rendering(made):
        html = markdown.convert(before + textwrap.indent(body, indent) + "\nAfter")
    for part in ('id="more-on-x"', 'href="#more-on-x"', "<em>a</em>", "<code>&lt;b&gt;</code>", "<td", "<p>After</p>"):
        assert part in html
    assert "more-on-x" in markdown.toc


def test_on_a_page_an_error_is_one_warning_and_visible(
    made: Build, markdown: Markdown, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.WARNING), rendering(made):
        html = markdown.convert("```computed\n{{ typo }}\n```")
    (warning,) = caplog.records
    assert "'typo' is undefined" in warning.getMessage()
    assert 'class="measured measured-failed"' in html


def test_groups_and_scripts_come_from_calls_with_constant_arguments():
    body = """
        {{ compare("a.py", "b.py") }} {% if false %}{{ compare("a.py", "c.py") }}{% endif %}
        {{ figures("d.py", "x.json") }} {% for x in [1] %}{{ compare(x, "e.py") }}{% endfor %}"""
    fence = Computed.parse(body)
    assert set(fence.groups) == {("a.py", "b.py"), ("a.py", "c.py")}
    assert {"a.py", "b.py", "c.py", "d.py"} <= set(fence.scripts)
