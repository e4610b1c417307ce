"""The parser of pages finds what a builder renders, and nothing else."""

import textwrap

import pytest

from measured.fences.pages import comparison_groups, parse, read_pages
from measured.project import Project

from .conftest import SampleProject

GOOD = "```example\ngood.py\n```\n"


@pytest.mark.parametrize(
    ("before", "indent"),
    [("", ""), ("!!! note\n\n", "    "), ('=== "Tab"\n\n    === "Inner"\n\n', "        "), ("- One\n\n", "  ")],
    ids=["alone", "in an admonition", "in a tab in a tab", "in a list"],
)
def test_a_fence_is_found_however_it_is_indented(before: str, indent: str):
    text = before + textwrap.indent("```compare\nA: a.py\nB: b.py\n```\n", indent)
    (fence,) = parse(text)
    assert (fence.kind, fence.body) == ("compare", "A: a.py\nB: b.py\n")
    assert text.splitlines()[fence.line - 1].strip() == "```compare"


def test_what_is_inside_of_a_fence_is_neither_fence_nor_heading():
    inside = f"# No heading\n\n{GOOD}"
    fences = list(parse(f"## Real\n\n````markdown\n{inside}````\n\n{GOOD}"))
    assert [(fence.kind, fence.heading) for fence in fences] == [("markdown", "Real"), ("example", "Real")]


@pytest.mark.parametrize(
    ("heading", "text", "anchor"),
    [
        ("# Title", "Title", ""),
        ("## The `__main__` *guard*", "The __main__ guard", "the-__main__-guard"),
        ("## No guard {#no-guard}", "No guard", "no-guard"),
        ("### A [link](x.md)", "A link", "a-link"),
        ("## Twice\n\n## Twice", "Twice", "twice_1"),
        ("---\n# comment\n---\n# T\n\n## Real", "Real", "real"),
    ],
)
def test_a_fence_has_the_heading_above_it(heading: str, text: str, anchor: str):
    (fence,) = parse(f"{heading}\n\n{GOOD}\n## Below\n")
    assert (fence.heading, fence.anchor) == (text, anchor)


@pytest.mark.parametrize(
    ("info", "kind"),
    [("python", "python"), ('python exec="1"', "python exec"), ('python exec="1" html="1"', "python exec"), ("", "")],
)
def test_a_block_that_is_executed_is_a_kind_of_its_own(info: str, kind: str):
    assert [fence.kind for fence in parse(f"```{info}\nx\n```\n")] == [kind]


def test_all_pages_of_a_project_are_read_and_no_notebook(project: SampleProject):
    (project.root / "docs" / "a").mkdir()
    for name in ("a/b.md", "index.md", "n.ipynb"):
        (project.root / "docs" / name).write_text(GOOD)
    assert [(page.path, len(page.fences)) for page in read_pages(Project.find())] == [("a/b.md", 1), ("index.md", 1)]


def test_groups_come_from_comparisons_each_once_and_never_from_wrong_fences(project: SampleProject):
    compare = "```compare\nA: a.py\nB: b.py\n```\n\n"
    computed = '```computed\n{{ compare("b.py", "a.py") }} {{ compare("a.py", "c.py") }}\n```\n\n'
    wrong = "```compare\n[\n```\n\n```computed\n{% if %}\n```\n"
    (project.root / "docs" / "p.md").write_text(compare + computed + wrong)
    assert comparison_groups(Project.find()) == [("a.py", "b.py"), ("a.py", "c.py")]
