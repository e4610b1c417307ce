"""Fences: what they show, and what is said of those that can't be shown."""

import contextlib
import csv
import html as html_text
import io
import json
import logging
import re
import subprocess
import sys
import textwrap
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from measured import check
from measured.build import Build
from measured.fences import FENCES, FenceError, Place, current_build, formatter, rendering
from measured.fences import render as render_in
from measured.fences.base import Rendered
from measured.fences.files import files
from measured.fences.pair import beside
from measured.fences.provenance import link
from measured.project import Project
from measured.pytest_plugin import EVALUATORS
from measured.records.interpreter import Environment
from measured.records.model import Record
from measured.records.store import Store
from measured.schedule import ensure
from measured.script import Script

from .conftest import SampleProject
from .invented import LOOP, build, invented

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9"><rect/></svg>'


@pytest.fixture(autouse=True)
def examples(project: SampleProject) -> None:
    """`good.py`, `timed.py`, and `left.py`, which leaves files."""
    project.write("good.py", '"""Good"""\n\ndef f():\n    return "<b>*hello*</b>"\n\nprint(f())\n')
    project.write("timed.py", "print(1)", "exclusive = true", "rounds = 3")
    files = {"ok.svg": SVG, "bad.svg": "<svg", "no.svg": "<p/>", "bad.json": "{}"}
    project.write("left.py", f"for name, text in {files!r}.items():\n    open(name, 'w').write(text)\n")


def made(*names: str) -> Build:
    """Run examples once, all if none is named."""
    project = Project.find()
    scripts = [Script.named(name, project) for name in names] or Script.load_all(project)
    return Build(project, {outcome.script.name: outcome for outcome in ensure(scripts, Store(project), rounds=1)})


def render(fence: str, body: str, page: str = "") -> Rendered:
    """Render a fence after a run of its examples."""
    project = Project.find()
    names: tuple[str, ...] = ()
    with contextlib.suppress(FenceError):
        names = FENCES[fence].parse(body).scripts
    here = [name for name in names if (project.examples / name).is_file()]
    return render_in(fence, body, Place(made(*here) if here else Build(project, {}), page))


def convert(markdown: Markdown, text: str) -> str:
    """Render a page after a run of all examples."""
    with rendering(made()):
        return str(markdown.convert(text))


def on_page(markdown: Markdown, page: str) -> None:
    """Have pages rendered as a page of that path, as MkDocs tells it."""

    class Relative(Treeprocessor):  # type: ignore[misc]  # it has no type hints
        file = SimpleNamespace(src_uri=page)

        def path_to_url(self, url: str) -> str:
            return url

    markdown.treeprocessors.register(Relative(markdown), "relpath", 0)


def test_an_example_shows_source_output_and_where_they_come_from():
    shown = render("example", "good.py")
    assert shown.source == '"""Good"""\n\ndef f():\n    return "<b>*hello*</b>"\n\nprint(f())'
    assert shown.title == "examples/good.py"
    assert "<pre><samp>&lt;b&gt;*hello*&lt;/b&gt;</samp></pre>" in shown.html
    assert re.search(r"python examples/good\.py.*CPython 3\.\d+\.\d+ on .* \d{4}\b", shown.html, re.DOTALL)


def test_a_time_is_shown_only_where_it_was_measured(project: SampleProject):
    script = project.write("x.py", "", "exclusive = true")
    shown = {}
    for timed in (True, False):
        outcome = invented(script, LOOP, timed=timed)
        shown[timed] = render_in("example", "x.py", Place(build(project, outcome))).html
    assert "2.0 s (1.9–2.1), 6 rounds" in shown[True]
    assert not re.search(r"\bm?s\b|rounds", shown[False])


class TestProvenance:
    @staticmethod
    def text(project: SampleProject, place: dict[str, Any], **given: Any) -> str:
        script = project.write("x.py", "", "exclusive = true")
        where = Place(build(project, invented(script, LOOP, **given)), **place)
        return unescape(re.sub("<.*?>", "", render_in("example", "x.py", where).html))

    def test_names_interpreter_and_machine_where_the_page_has_not_named_them(
        self, project: SampleProject, env: Environment
    ):
        named = f"{env.interpreter} on {env.machine}"
        assert named in self.text(project, {})
        assert named not in self.text(project, {"stated": named})
        assert "on this machine" in self.text(project, {"stated": named})

    def test_names_another_machine_than_that_of_the_page(self, project: SampleProject, env: Environment):
        place = {"stated": f"{env.interpreter} on {env.machine}"}
        assert "on abacus" in self.text(project, place, cpu_model="abacus")

    def test_names_packages_at_each_unit(self, project: SampleProject, env: Environment):
        place = {"stated": f"{env.interpreter} on {env.machine}"}
        text = self.text(project, place, dependencies={"numpy": "2.4.6"})
        assert "with numpy 2.4.6 on this machine" in text

    @pytest.mark.parametrize("where", ["about/lab/#how", "https://example.org/lab"])
    def test_leads_to_machine_and_method_where_the_project_says_where(self, project: SampleProject, where: str):
        script = project.write("x.py", "", "exclusive = true")
        built = build(project, invented(script, LOOP))
        built = replace(built, project=replace(built.project, machine=where, method=where))
        record = built.record("x.py")
        stated = f"{record.environment.interpreter} on {record.environment.machine}"
        html = render_in("example", "x.py", Place(built, "guide/pool.md", stated=stated)).html
        address = where if "://" in where else f"../../{where}"
        assert html.count(f'<a href="{address}">') == 2

    def test_leads_to_the_runs_and_the_record(self, project: SampleProject):
        script = project.write("a/x.py", "", "exclusive = true")
        built = build(project, invented(script, LOOP))
        html = render_in("example", "a/x.py", Place(built, "guide/pool.md")).html
        made = dict(files(built))
        for name in ("records/a/x.csv", "records/a/x.json"):
            assert f'href="../../{name}"' in html
            assert name in made
        rows = list(csv.DictReader(io.StringIO(made["records/a/x.csv"])))
        assert [float(row["wall"]) for row in rows if row["round"] != "0"] == list(LOOP)
        assert Record.from_json(json.loads(made["records/a/x.json"])) == built.record("a/x.py")

    def test_is_whole_once_on_a_page(self, project: SampleProject, markdown: Markdown, env: Environment):
        project.write("x.py", "print(1)")
        project.write("y.py", "print(2)")
        text = "# Page\n\n```example\nx.py\n```\n\n```example\ny.py\n```\n\n```pair\nbroken: x.py\nfixed: y.py\n```\n"
        (project.root / "docs" / "page.md").write_text(text)
        on_page(markdown, "page.md")
        html = convert(markdown, text)
        assert html.count(f"{env.interpreter} on {env.machine}") == 1
        assert html.count("this machine") == 3


def test_two_fences_that_are_the_same_have_places_of_their_own(project: SampleProject, markdown: Markdown):
    text = "# Page\n\n```computed\n{{ nothing }}\n```\n\n```computed\n{{ nothing }}\n```\n"
    (project.root / "docs" / "page.md").write_text(text)
    on_page(markdown, "page.md")
    html = convert(markdown, text)
    assert re.findall(r"docs/page\.md:(\d+)", html) == ["4", "8"]


def test_an_error_of_the_engine_is_told_too(
    monkeypatch: pytest.MonkeyPatch, markdown: Markdown, caplog: pytest.LogCaptureFixture
):
    def broken(*_: object) -> None:
        raise ZeroDivisionError("of the engine")

    monkeypatch.setattr("measured.fences.example.provenance", broken)
    html = convert(markdown, "```example\ngood.py\n```")
    assert 'class="measured measured-failed"' in html
    assert "of the engine" in caplog.text


def test_marks_are_told_below(project: SampleProject):
    script = project.write("x.py", "", "exclusive = true")
    html = render_in("example", "x.py", Place(build(project, invented(script, (1, 1, 1, 2, 1, 1))))).html
    assert re.search(r"measured-mark.*1\.00 to 2\.00 s", html)


def test_in_a_partial_build_the_source_is_there_before_its_output(project: SampleProject):
    missing = replace(made("good.py").outcome("good.py"), record=None, origin="missing", problem="none")
    shown = render_in("example", "good.py", Place(build(project, missing, partial=True)))
    assert "def f" in shown.source
    assert "will appear here" in shown.html
    with pytest.raises(FenceError, match="measured site"):
        render_in("example", "good.py", Place(build(project, missing)))


def test_an_example_can_show_a_part_of_its_source():
    shown = render("example", "run: good.py\nshow: f")
    assert shown.source == 'def f():\n    return "<b>*hello*</b>"'
    assert shown.whole == render("example", "good.py").source


def test_what_is_shown_in_part_is_there_whole_one_click_away(markdown: Markdown):
    html = convert(markdown, "```example\nrun: good.py\nshow: f\n```")
    part, whole = html.split("<details")
    assert "Good" not in re.sub("<.*?>", "", part, flags=re.DOTALL)
    assert 'data-clipboard-text="&#34;&#34;&#34;Good&#34;&#34;&#34;\n' in part, "the button above copies what runs"
    assert "The whole script, 6 lines" in whole
    assert "<pre>" in part
    assert "&lt;span" not in html, "the highlighted source is HTML and must not be escaped"
    assert "Good" in whole


def test_the_command_can_be_copied_and_the_script_kept():
    html = render("example", "good.py", "guide/pool.md").html
    assert 'data-clipboard-text="python examples/good.py"' in html
    assert 'href="../../examples/good.py" download' in html


@pytest.mark.parametrize(
    ("given", "typed"),
    [
        ('["{python}", "-W", "error", "{file}", "a b"]', "python -W error examples/x.py 'a b'"),
        ('["sh", "-c", "mkdir a; exec \\"$@\\"", "sh", "{python}", "{file}"]', "python examples/x.py"),
    ],
)
def test_the_command_is_the_scripts_own_where_a_reader_can_type_it(project: SampleProject, given: str, typed: str):
    project.write("x.py", "print(1)", f"command = {given}")
    shown = html_text.unescape(render("example", "x.py").html)
    assert f"<code>{typed}</code>" in shown


def test_the_name_of_a_script_leads_to_it(monkeypatch: pytest.MonkeyPatch):
    assert link("examples/good.py", "../") == '<a href="../examples/good.py">examples/good.py</a>'
    monkeypatch.setenv("REPO_URL", "https://example.org/guide/")
    address = "https://example.org/guide/blob/main/examples/good.py"
    assert link("examples/good.py", "../") == f'<a href="{address}">examples/good.py</a>'


def test_metadata_is_not_shown(project: SampleProject):
    project.write("x.py", "print(1)", "timeout = 9")
    assert render("example", "x.py").source == "print(1)"


@pytest.mark.parametrize(
    ("text", "expect", "label"),
    [
        ("exit(3)", "exit 3", "ended with exit code 3, as declared"),
        (
            "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
            "signal SIGKILL",
            "ended by SIGKILL, as declared",
        ),
        ("import time; time.sleep(9)", "timeout", "stopped at its limit of 500 ms, as declared"),
    ],
)
def test_an_end_that_is_meant_is_marked(project: SampleProject, text: str, expect: str, label: str):
    project.write("x.py", text, f'expect = "{expect}"', "timeout = 0.5" if expect == "timeout" else "")
    html = render("example", "x.py").html
    assert label in html
    assert f'data-end="{expect}"' in html
    assert "(no output)" in html


def test_a_recording_says_how_to_make_it_anew(project: SampleProject):
    script = project.write("new.py", "print(1)", 'requires-python = ">=3.99"')
    Store(Project.find()).put_recording(script, project.record(script))
    assert "<code>measured record examples/new.py --python PYTHON</code>" in render("example", "new.py").html


def test_a_figure_is_the_svg_with_a_name():
    html = render("figure", "run: left.py\nfile: ok.svg\nalt: A box").html
    assert '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="A box">' in html


@pytest.mark.parametrize(
    ("fence", "body", "said"),
    [
        ("example", "god.py", "examples/god.py: there is no such example; did you mean good.py?"),
        ("example", "[good.py]", "expected: a path or a mapping"),
        ("example", "run: [", "the body is not YAML"),
        ("example", "ran: good.py", "unknown key 'ran'; did you mean run?"),
        ("example", "show: f", "the key 'run' is missing\n  expected: run, "),
        ("example", "run: 3", "run: expected a string, got 3"),
        ("example", "run: good.py\nshow: g", "has no 'g' at its top level"),
        ("compare", "timed.py", "expected: two or more lines 'Label: path'"),
        ("compare", "One: timed.py", "expected: two or more lines 'Label: path'"),
        ("compare", "One: timed.py\nTwo: 2", "Two: 2\n  expected: the path of an example"),
        ("compare", "One: timed.py\nTwo: good.py", "examples/good.py is compared by its time, but other scripts may"),
        ("figure", "left.py", "expected: the keys run, file, alt"),
        ("figure", "run: left.py\nfile: ok.svg", "the key 'alt' is missing"),
        ("figure", "run: left.py\nfile: okay.svg\nalt: x", "left no file 'okay.svg'; did you mean ok.svg"),
        ("figure", "run: left.py\nfile: bad.svg\nalt: x", "its bad.svg can't be drawn: ParseError"),
        ("figure", "run: left.py\nfile: no.svg\nalt: x", "the root element is p, not svg"),
        ("figure", "run: left.py\nfile: bad.json\nalt: x", "its bad.json can't be drawn: KeyError('rows')"),
    ],
)
def test_what_is_wrong_with_a_fence_is_told(fence: str, body: str, said: str):
    with pytest.raises(FenceError, match=re.escape(said)):
        render(fence, body)


@pytest.fixture
def markdown() -> Markdown:
    fences = [{"name": name, "class": name, "format": formatter} for name in FENCES]
    extensions = ["abbr", "admonition", "attr_list", "footnotes", "md_in_html"]
    return Markdown(
        extensions=[*extensions, "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tabbed"],
        extension_configs={
            "pymdownx.superfences": {"custom_fences": fences},
            "pymdownx.tabbed": {"alternate_style": True},
        },
    )


def test_on_a_page_nothing_of_an_output_is_interpreted(project: SampleProject, markdown: Markdown):
    hostile = "<script>alert(1)</script>\n# Heading\n````````\n*a* [b](c) &amp; {{ d }} </code></pre></div>"
    project.write("x.py", f"print({hostile!r})")
    html = convert(markdown, "```example\nx.py\n```\n\nAfter")
    assert (
        "<pre><samp>&lt;script&gt;alert(1)&lt;/script&gt;\n# Heading\n````````\n"
        "*a* [b](c) &amp;amp; {{ d }} &lt;/code&gt;&lt;/pre&gt;&lt;/div&gt;</samp></pre>"
    ) in html
    assert html.startswith('<div class="measured measured-example">')
    assert html.endswith("<p>After</p>")


def test_on_a_page_a_failure_is_one_warning_and_visible(
    project: SampleProject, markdown: Markdown, caplog: pytest.LogCaptureFixture
):
    project.write("x.py", "print('so far'); 1 / 0")
    with caplog.at_level(logging.WARNING):
        html = convert(markdown, "```example\nx.py\n```")
    (warning,) = [record.getMessage() for record in caplog.records]
    for part in ("examples/x.py did not", "expected: exit 0", "got:      exit 1", "so far", "ZeroDivisionError"):
        assert part in warning
        assert part in html
    assert 'class="measured measured-failed"' in html


class TestAStrictBuild:
    @staticmethod
    def build(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def test_of_good_pages_passes_from_any_folder(self, project: SampleProject, tmp_path: Path):
        (project.root / "docs" / "index.md").write_text("# Home\n\n```example\ngood.py\n```\n")
        made()
        told = self.build(tmp_path, "-f", str(project.root / "mkdocs.yml"))
        assert told.returncode == 0, told.stderr
        assert "&lt;b&gt;*hello*&lt;/b&gt;" in (project.root / "site" / "index.html").read_text()

    @pytest.mark.parametrize(
        ("body", "parts"),
        [
            ("new.py", ("examples/new.py has no record yet", "measured site")),
            ("god.py", ("examples/god.py: there is no such example; did you mean good.py",)),
            ("rum: good.py", ("unknown key 'rum'; did you mean run?",)),
        ],
    )
    def test_fails_with_one_block_that_names_page_and_script(
        self, project: SampleProject, body: str, parts: tuple[str, ...]
    ):
        project.write("new.py", "")
        (project.root / "docs" / "page.md").write_text(f"# Page\n\n```example\n{body}\n```\n")
        (project.root / "docs" / "index.md").write_text("# Home\n")
        told = self.build(project.root)
        assert told.returncode == 1
        assert told.stderr.count("WARNING -") == 1
        assert re.search(r"docs/page\.md:[34]: ", told.stderr)
        assert all(part in told.stderr for part in parts)
        assert "src/measured/" not in told.stderr

    def test_links_of_a_computed_fence_are_those_of_the_page_and_are_checked(self, project: SampleProject):
        docs = project.root / "docs"
        with (project.root / "mkdocs.yml").open("a") as configuration:
            configuration.write('exclude_docs: "*.py"\nvalidation: {links: {anchors: warn}}\n')
        (docs / "guide").mkdir()
        (docs / "guide" / "pool.py").write_text("def anchor(): return 'chunks'\n")
        computed = "### Of size {{ 1 }}\n\n[up](#{{ pool.anchor() }}) [home](../index.md)"
        (docs / "guide" / "pool.md").write_text(f"# Pool\n\n## Chunks\n\n```computed\n{computed}\n```\n")
        home = "# Home\n\n```computed\n[a](guide/pool.md#of-size-1) [b](https://example.org/?a&b)\n```\n"
        (docs / "index.md").write_text(home)
        told = self.build(project.root)
        assert told.returncode == 0, told.stderr
        html = (project.root / "site" / "index.html").read_text()
        assert 'href="guide/pool/#of-size-1"' in html
        assert 'href="https://example.org/?a&amp;b"' in html
        assert 'href="../.."' in (project.root / "site" / "guide" / "pool" / "index.html").read_text()
        assert not list((project.root / "site").rglob("pool.py"))
        (docs / "index.md").write_text(home.replace("#of-size-1", "#of-size-2"))
        told = self.build(project.root)
        assert told.returncode == 1
        assert "guide/pool.md#of-size-2" in told.stderr


class Outputs(HTMLParser):
    """The text of every output on a page, as a browser shows it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.inside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ("class", "measured-output") in attrs:
            self.inside = ["div"]
        elif self.inside == ["div"] and tag == "pre":
            self.inside.append(tag)
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre":
            self.inside = []

    def handle_data(self, data: str) -> None:
        if "pre" in self.inside:
            self.texts[-1] += data


@pytest.mark.parametrize(
    ("before", "indent"),
    [
        ("HTML\n\n*[HTML]: Hypertext\n\n", ""),
        ("!!! note\n\n", "    "),
        ('=== "Tab"\n\n', "    "),
        ("1. One\n\n", "    "),
    ],
    ids=["alone", "in an admonition", "in a tab", "in a list"],
)
@pytest.mark.parametrize(
    "output",
    [
        "a\n\n\n    b\n\tc",
        "\n\n  first",
        "&lt; &amp; <b> \"quoted\" 'too'",
        "[x]: y\n[^1]\n*[HTML]: q\nHTML",
        "{: .class } :smile: ==x== ~~y~~",
        "</code></pre></div></div>",
        "é → 🐍\u2028",
        "```\n~~~\n```example\ngood.py\n```",
    ],
)
def test_an_output_appears_just_as_it_was_wherever_its_fence_stands(
    project: SampleProject, markdown: Markdown, before: str, indent: str, output: str
):
    project.write("x.py", f"import sys; sys.stdout.write({output!r})")
    html = convert(markdown, before + textwrap.indent("```example\nx.py\n```\n", indent))
    assert Outputs(html).texts == [output]


@pytest.mark.parametrize(
    ("output", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x02 \x03 \x00 \x07", "␂ ␃ ␀ ␇"),
        ("\x02wzxhzdk:0\x03", "␂wzxhzdk:0␃"),  # what Python-Markdown stands its own placeholders in
        ("\x1b[2A\x1b[Kup", "␛[2A␛[Kup"),
    ],
)
def test_control_characters_never_break_a_page(project: SampleProject, markdown: Markdown, output: str, shown: str):
    project.write("x.py", f"import sys; sys.stdout.write({output!r})")
    assert Outputs(convert(markdown, "```example\nx.py\n```\n")).texts == [shown]


def test_a_timeline_is_drawn_from_the_json_that_a_run_left(project: SampleProject):
    rows = '{"rows": [{"group": "Pool", "label": "<one>", "spans": [[0, 1]]}]}'
    project.write("x.py", f"open('t.json', 'w').write({rows!r})")
    html = render("figure", "run: x.py\nfile: t.json\nalt: Who 'works'").html
    assert "aria-label=\"Who 'works'\"" in unescape(html)
    assert "&lt;one&gt;" in html


def test_a_figure_can_be_downloaded_and_a_timeline_as_data_too(project: SampleProject):
    rows = '{"rows": [{"group": "Pool", "label": "one", "spans": [[0, 1], [2, 3]]}]}'
    project.write("x.py", f"open('t.json', 'w').write({rows!r}); open('p.svg', 'w').write({SVG!r})")
    build = Build.from_store(Project.find())
    build = replace(build, outcomes={"x.py": project.outcome(Script.named("x.py", build.project))})
    for file in ("t.json", "p.svg"):
        render_in("figure", f"run: x.py\nfile: {file}\nalt: x", Place(build, "sub/page.md"))
    assert set(build.files) == {"sub/page/t.svg", "sub/page/t.csv", "sub/page/p.svg"}
    assert build.files["sub/page/p.svg"] == SVG
    assert len(build.files["sub/page/t.csv"].splitlines()) == 3


def test_a_file_that_is_no_text_is_no_figure(project: SampleProject):
    project.write("x.py", "open('f.svg', 'wb').write(b'\\xff')")
    with pytest.raises(FenceError, match=r"its f\.svg can't be drawn"):
        render("figure", "run: x.py\nfile: f.svg\nalt: x")


@pytest.mark.parametrize("fence", ["example", "compare", "figure"])
@pytest.mark.parametrize("body", ["", "   ", "[", "a: b: c", "- good.py", "3", "2026-11-21", "{[a]: b}", "a\0b"])
def test_a_body_of_another_form_is_told_for_every_fence(fence: str, body: str):
    with pytest.raises(FenceError):
        render(fence, body)


@pytest.mark.parametrize(
    ("fence", "body"),
    [
        ("example", "run: bad.py\nshow: f"),
        ("compare", "One: timed.py\nTwo: bad.py"),
        ("figure", "run: bad.py\nfile: f.svg\nalt: x"),
    ],
)
def test_a_failed_run_fails_each_fence_that_shows_it(project: SampleProject, fence: str, body: str):
    project.write("bad.py", "def f(): 1 / 0\nf()", "exclusive = true")
    with pytest.raises(FenceError, match=r"examples/bad\.py did not do what it declares\n  expected: exit 0"):
        render(fence, body)


def test_a_failed_fence_appears_as_text_too(markdown: Markdown):
    html = convert(markdown, '`````example\n"``` <b>*bold*</b>": x\n`````\n\nAfter')
    assert 'class="measured measured-failed"' in html
    assert "``` &lt;b&gt;*bold*&lt;/b&gt;" in html
    assert "<b>" not in html
    assert html.endswith("<p>After</p>")


def test_the_warning_is_one_of_markdown_exec(
    project: SampleProject, markdown: Markdown, caplog: pytest.LogCaptureFixture
):
    project.write("bad.py", "print('a ``` b'); 1 / 0")
    with caplog.at_level(logging.WARNING):
        convert(markdown, "```example\ngood.py\n```\n\n```example\nbad.py\n```\n\n```compare\nnope\n```")
    assert ["markdown_exec" in record.name for record in caplog.records] == [True, True]
    first, second = (record.getMessage() for record in caplog.records)
    assert "a ``` b" in first
    assert "two or more lines" in second


def test_packages_that_a_script_needs_are_named_with_their_versions(project: SampleProject):
    path = project.root / "examples" / "needs.py"
    path.write_text('# /// script\n# dependencies = ["psutil"]\n# ///\n"""Needs"""\nprint(1)\n')
    assert re.search(r"CPython 3\.\d+\.\d+ with psutil \d+\.\d+\.\d+ on ", render("example", "needs.py").html)


def test_each_fence_is_known_wherever_fences_are(project: SampleProject):
    """In mkdocs.yml of the guide and of the tests, as a test of a page, and to the check of a finished site."""
    for text in (
        Path(__file__).parents[2].joinpath("mkdocs.yml").read_text(),
        (project.root / "mkdocs.yml").read_text(),
    ):
        assert set(re.findall(r"- name: (\w+)\n\s+class: \w+\n\s+format: !!python/name:measured", text)) == set(FENCES)
    assert set(FENCES) < set(EVALUATORS)
    for name in FENCES:
        page = project.root / "site" / name / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"<p>```{name}\nx\n```</p>")
    assert len({str(problem) for problem in check.problems(project.root / "site")}) == len(FENCES)


def test_outside_of_a_build_the_store_is_read_once(project: SampleProject, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MKDOCS_CONFIG_DIR", str(project.root))
    first = current_build()
    assert current_build() is first
    with rendering(made("good.py")) as _:
        assert current_build() is not first
    assert current_build() is first


BROKEN = '''"""Broken"""

count = 0


def work(numbers):
    total = 0
    for number in numbers:
        total += number
    return total


if __name__ == "__main__":
    print(work([1, 2]))
'''
FIXED = BROKEN.replace("Broken", "Fixed").replace("total += number\n", "total = total + number\n")


def marked(rendered: Rendered) -> list[str]:
    """The text of the lines that stand out."""
    lines = rendered.source.split("\n")
    return [lines[position - 1].strip() for position in rendered.marked]


class TestMarkedLines:
    @pytest.fixture(autouse=True)
    def scripts(self, project: SampleProject) -> None:
        project.write("a.py", BROKEN, "timeout = 9")
        project.write("b.py", FIXED)

    @pytest.mark.parametrize("show", ["", "show: work, __main__\n"], ids=["whole", "part"])
    @pytest.mark.parametrize(
        ("mark", "lines"),
        [
            ("total +=", ["total += number"]),
            ("total", ["total = 0", "total += number", "return total"]),
            ("__main__", ['if __name__ == "__main__":', "print(work([1, 2]))"]),
            ("total = 0, total +=", ["total = 0", "total += number"]),
            ('["print(work([1, 2]))", "for number"]', ["for number in numbers:", "print(work([1, 2]))"]),
        ],
    )
    def test_are_named_by_a_part_or_by_their_text(self, show: str, mark: str, lines: list[str]):
        assert marked(render("example", f"run: a.py\n{show}mark: {mark}")) == lines

    def test_a_name_marks_its_whole_part_and_no_line_that_only_uses_it(self):
        lines = marked(render("example", "run: a.py\nmark: work"))
        assert lines[0] == "def work(numbers):"
        assert lines[-1] == "return total"
        assert len(lines) == 5

    @pytest.mark.parametrize("show", ["", "show: work\n"], ids=["whole", "part"])
    def test_are_those_that_differ_from_another_script(self, show: str):
        assert marked(render("example", f"run: b.py\n{show}changed_from: a.py")) == ["total = total + number"]

    def test_include_lines_that_were_added_and_none_that_only_moved_down(self, project: SampleProject):
        project.write("c.py", FIXED.replace("count = 0", "import os\n\ncount = 0\n# new"))
        assert marked(render("example", "run: c.py\nchanged_from: b.py")) == ["import os", "# new"]

    def test_none_is_marked_where_no_key_asks_for_it(self):
        assert render("example", "a.py").marked == ()

    def test_stand_out_on_the_page(self, markdown: Markdown):
        html = convert(markdown, "```example\nrun: a.py\nmark: total +=, __main__\n```")
        found = [re.sub("<.*?>", "", unescape(line)).strip() for line in re.findall(r'class="hll">(.*)', html)]
        assert found == ["total += number", 'if __name__ == "__main__":', "print(work([1, 2]))"]

    @pytest.mark.parametrize(
        ("body", "line", "parts"),
        [
            ("run: a.py\nmark: totl", 2, ("examples/a.py", "'totl'", "did you mean", "to do: correct it")),
            ("run: a.py\nshow: work\nmark: __main__", 3, ("examples/a.py", "'__main__'", "show the part")),
            ("run: a.py\nchanged_from: aa.py", 2, ("examples/aa.py", "there is no such example", "a.py")),
            ("run: a.py\nchanged_from: a.py", 2, ("differs from examples/a.py", "to do: name another script")),
            ("run: b.py\nshow: __main__\nchanged_from: a.py", 3, ("examples/b.py", "show the part that differs")),
            ("run: a.py\nmark: work\nchanged_from: b.py", 3, ("'mark' and 'changed_from'", "to do: remove one")),
            ("run: a.py\nmark: [3]", 0, ("mark: expected a string, got 3",)),
            ("run: a.py\nmark: work,", 0, ("mark: a text is empty",)),
        ],
    )
    def test_a_mark_that_marks_nothing_is_an_error(self, body: str, line: int, parts: tuple[str, ...]):
        with pytest.raises(FenceError) as told:
            render("example", body)
        assert told.value.line == line
        assert all(part in str(told.value) for part in parts)


class TestAPair:
    @pytest.fixture(autouse=True)
    def scripts(self, project: SampleProject) -> None:
        project.write("a.py", BROKEN)
        project.write("b.py", FIXED + "\n\ndef other():\n    pass\n")
        project.write("other.py", '"""Other"""\nprint("elsewhere")\n')

    def test_shows_both_with_the_lines_that_differ(self):
        (first, broken), (second, fixed) = render("pair", "broken: a.py\nfixed: b.py").sides
        assert (first, broken.title) == ("Broken", "examples/a.py")
        assert (second, fixed.title) == ("Fixed", "examples/b.py")
        assert marked(broken) == ["total += number"]
        assert marked(fixed) == ["total = total + number", "def other():", "pass"]
        assert "python examples/a.py" in broken.html
        assert "python examples/b.py" in fixed.html

    def test_shows_of_each_script_the_parts_it_has(self):
        (_, broken), (_, fixed) = render("pair", "broken: a.py\nfixed: b.py\nshow: work, other").sides
        assert broken.source.endswith("return total")
        assert "def other" in fixed.source
        assert "__main__" in fixed.whole

    def test_has_the_headings_it_names(self):
        (first, _), (second, _) = render("pair", "Spawn, as on macOS: a.py\nfork: b.py").sides
        assert (first, second) == ("Spawn, as on macOS", "Fork")

    @pytest.mark.parametrize(
        ("columns", "long", "needed"),
        [(44, 9, 44), (45, 3, 44), (45, 4, 50), (50, 9, 50), (51, 4, 60), (60, 9, 60), (61, 3, 44), (61, 4, 0)],
    )
    def test_stands_side_by_side_where_few_lines_are_too_long(self, columns: int, long: int, needed: int):
        first, second = (Rendered(source="\n".join(["x" * columns] * n + ["x" * 44] * 9)) for n in (0, long))
        assert beside([first, second]) == needed

    def test_is_known_as_a_place_of_both(self):
        assert FENCES["pair"].parse("broken: a.py\nfixed: b.py").scripts == ("a.py", "b.py")

    def test_on_a_page_has_both_units_whole(self, markdown: Markdown):
        html = convert(markdown, "```pair\nbroken: a.py\nfixed: b.py\nshow: __main__, work\n```\n\nAfter")
        assert html.count('class="measured-side"') == 2
        assert [re.sub("<.*?>", "", line).strip() for line in re.findall(r'class="hll">(.*)', html)] == [
            "total += number",
            "total = total + number",
        ]
        assert Outputs(html).texts == ["3", "3"]
        assert html.endswith("</div>\n<p>After</p>")

    @pytest.mark.parametrize(
        ("body", "line", "parts"),
        [
            ("a.py", 0, ("expected: two lines 'heading: path'",)),
            ("broken: a.py\nshow: work", 0, ("expected: two lines 'heading: path'",)),
            ("broken: a.py\nfixed: b.py\nshwo: work", 0, ("expected: two lines 'heading: path', and 'show' perhaps",)),
            ("broken: a.py\nfixed: 5", 0, ("fixed: expected a string",)),
            ("broken: a.py\nfixed: a.py", 0, ("no line that is shown differs", "to do: name two scripts")),
            ("broken: a.py\nfixed: c.py", 0, ("examples/c.py: there is no such example",)),
            (
                "broken: a.py\nfixed: b.py\nshow: wrk",
                3,
                ("neither examples/a.py nor examples/b.py", "did you mean work"),
            ),
            ("broken: a.py\nfixed: other.py\nshow: work", 3, ("examples/other.py has none of work", "to do: show")),
            ("broken: a.py\nfixed: b.py\nshow: __main__", 3, ("no line that is shown differs",)),
        ],
    )
    def test_that_cannot_be_shown_is_an_error(self, body: str, line: int, parts: tuple[str, ...]):
        with pytest.raises(FenceError) as told:
            render("pair", body)
        assert told.value.line == line
        assert all(part in str(told.value) for part in parts)

    def test_waits_for_outputs_in_a_partial_build(self, project: SampleProject):
        missing = [
            replace(made(name).outcome(name), record=None, origin="missing", problem="none")
            for name in ("a.py", "b.py")
        ]
        shown = render_in("pair", "broken: a.py\nfixed: b.py", Place(build(project, *missing, partial=True)))
        assert all("will appear here" in side.html for _, side in shown.sides)
