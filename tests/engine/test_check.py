"""The look at a built site: what must be found in it, and what must be let pass."""

from pathlib import Path

import pytest

from measured.check import problems

TRACEBACK = "Traceback (most recent call last):\n  ValueError"


def found(site: Path, body: str) -> list[str]:
    (site / "a").mkdir()
    (site / "a" / "index.html").write_text(f"<!doctype html><title>A</title><img src=x><body>{body}</body>")
    (site / "index.html").write_text("<p>good</p>")
    return list(map(str, problems(site)))


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ('<div class="measured measured-failed"><p>x</p></div>', "a fence failed: x"),
        (f"<pre><code>{TRACEBACK}</code></pre>", "a traceback that no run left"),
        (f'<div class="measured-output"><p>x</div><pre>{TRACEBACK}</pre>', "a traceback that no run left"),
        (f'<img class="measured-output"><pre>{TRACEBACK}</pre>', "a traceback that no run left"),
        (f"<pre><b>{TRACEBACK.replace(' ', '</b> <b>')}</b></pre>", "a traceback that no run left"),
        ('<div class="measured-output measured-pending"></div>', "an output is still missing"),
        (
            '<pre><code class="language-example">x.py\n</code></pre>',
            "the `example` fence was not rendered; register it under pymdownx.superfences in mkdocs.yml",
        ),
        ("<p>```computed\n{{ 1 }}\n```</p>", "the fence 'computed' was not rendered"),
        ("<p>```example\npool/x.py\n```</p>", "the fence 'example' was not rendered"),
        ("<p>```compare\nA: x.py\n```</p>", "the fence 'compare' was not rendered"),
        ("<p>```figure\nrun: x.py\n```</p>", "the fence 'figure' was not rendered"),
    ],
)
def test_what_must_not_be_published_is_found_and_its_page_named(tmp_path: Path, body: str, problem: str):
    assert found(tmp_path, body) == [f"a/index.html: {problem}"]


@pytest.mark.parametrize(
    "body",
    [
        f'<div class="measured-output" data-end="exit 1"><br><p>x<pre><code>{TRACEBACK}</code></pre></div>',
        f'<div class="x jupyter-wrapper"><pre>{TRACEBACK}</pre></div>',
        '<pre><code>```python exec="1"</code></pre>',
        '<pre><code class="language-md">```example\nx.py\n```</code></pre>',
        '<pre><code class="language-exmaple">x.py\n</code></pre>',
        "<p>measured-failed is a class; a fence is <code>```</code></p>",
    ],
)
def test_what_is_meant_is_let_pass(tmp_path: Path, body: str):
    assert found(tmp_path, body) == []


def test_each_problem_of_a_page_is_told(tmp_path: Path):
    assert len(found(tmp_path, f'<p class="measured-failed">x</p><pre>{TRACEBACK}</pre>')) == 2


@pytest.mark.parametrize("missing", [True, False])
def test_a_folder_without_pages_is_a_problem(tmp_path: Path, missing: bool):
    site = tmp_path / "site"
    if not missing:
        site.mkdir()
    assert list(map(str, problems(site))) == [f"{site}: no page was built"]
