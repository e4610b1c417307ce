"""Pages as Markdown: what is kept of them, and how it looks."""

import pytest

from guide.publish.html_to_markdown import to_markdown

UNIT = """
<div class="measured measured-example">
<div class="language-python highlight"><span class="filename"><a href="../../examples/a.py">examples/a.py</a></span>
<pre><span></span><code><span class="nb">print</span><span class="p">(</span><span class="s2">"a &lt; b"</span>)


<span class="nb">print</span>()
</code></pre></div>
<div class="result"><div class="measured-output"><p class="measured-label">Output, ended with exit code 1</p>
<pre><code>a &lt; b
</code></pre></div>
<p class="measured-provenance"><code>python examples/a.py</code> <button>Copy</button> took 5 s.</p></div></div>
"""
UNIT_AS_MARKDOWN = """
```python title="examples/a.py"
print("a < b")


print()
```

**Output, ended with exit code 1**

```text
a < b
```

`python examples/a.py` took 5 s.
"""


def test_a_unit_is_a_named_source_a_labelled_output_and_a_plain_line():
    assert to_markdown(UNIT, "") == UNIT_AS_MARKDOWN.lstrip()


def test_an_output_with_a_fence_in_it_stays_one_block():
    shown = to_markdown("<pre><code>```\ninside\n```</code></pre>", "")
    assert shown == "````text\n```\ninside\n```\n````\n"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<h2 id="a">Chunks<a class="headerlink" href="#a">¶</a></h2>', "## Chunks"),
        ("<p>Before<button>Copy</button> after</p>", "Before after"),
        ('<nav><a href="/">Home</a></nav><p>Text</p>', "Text"),
        ('<p>Bars: <svg aria-hidden="true"><text>x</text></svg>three</p>', "Bars: three"),
        ('<div role="img" aria-label="A timeline.">lane 1</div>', "Picture: A timeline."),
        ('<p class="admonition-title">Note</p><p>Text</p>', "**Note**\n\nText"),
        ("<p>Use &lt;name&gt; for a_b</p>", r"Use \<name> for a\_b"),
        ('<a href="data:application/json;base64,eA==" download="x.json">x.json</a>', "x.json"),
    ],
)
def test_what_is_read_is_kept_and_what_is_used_is_left_out(html: str, expected: str):
    assert to_markdown(html, "") == f"{expected}\n"


def test_a_table_keeps_its_cells_with_what_is_beside_a_number_in_brackets():
    table = (
        '<table><thead><tr><th scope="col">Script</th><th>Time</th></tr></thead>'
        "<tbody><tr><th>Serial</th><td>2 s<small>1 to 3 s</small></td></tr></tbody></table>"
    )
    assert to_markdown(table, "").splitlines() == ["| Script | Time |", "| --- | --- |", "| Serial | 2 s (1 to 3 s) |"]


def test_a_table_with_headings_between_its_rows_stays_one():
    head = "<thead><tr><th>Example</th><th>Time</th></tr></thead>"
    table = f'<table>{head}<tbody><tr><th colspan="2">Pools</th></tr><tr><th>a.py</th><td>2 s</td></tr></tbody></table>'
    assert to_markdown(table, "").count("| --- |") == 1


@pytest.mark.parametrize(
    ("link", "alone", "at_its_address"),
    [
        ("../queue/", "../queue/index.md", "https://x.org/g/guide/queue/index.md"),
        ("../queue/#why", "../queue/index.md#why", "https://x.org/g/guide/queue/index.md#why"),
        ("../..", "../../index.md", "https://x.org/g/index.md"),
        (".", "./index.md", "https://x.org/g/guide/pool/index.md"),
        ("../queue.html", "../queue.md", "https://x.org/g/guide/queue.md"),
        ("#chunks", "#chunks", "https://x.org/g/guide/pool/#chunks"),
        ("../../examples/a.py", "../../examples/a.py", "https://x.org/g/examples/a.py"),
        ("https://python.org/", "https://python.org/", "https://python.org/"),
    ],
)
def test_links_lead_from_copy_to_copy(link: str, alone: str, at_its_address: str):
    html = f'<a href="{link}">there</a>'
    assert to_markdown(html, "") == f"[there]({alone})\n"
    assert to_markdown(html, "https://x.org/g/guide/pool/") == f"[there]({at_its_address})\n"


def test_a_script_shown_in_part_is_there_whole_and_once():
    shown = (
        '<div class="measured-example"><div class="language-python highlight"><span class="filename">a.py</span>'
        "<pre><code>part</code></pre></div><details><summary>The whole script, 2 lines</summary>"
        '<div class="language-python highlight"><pre><code>part\nrest</code></pre></div></details>'
        '<div class="measured-output"><pre><code>out</code></pre></div></div>'
    )
    assert to_markdown(shown, "") == '```python title="a.py"\npart\nrest\n```\n\n```text\nout\n```\n'


def test_a_folded_output_is_there_whole():
    folded = (
        '<div class="measured-example"><div class="measured-output"><pre><samp>a\n  b</samp></pre>'
        '<details class="measured-fold"><summary>2 more lines</summary><pre><samp>c\nd</samp></pre></details>'
        '<pre><samp>e</samp></pre><p class="measured-note">The same twice.</p></div></div>'
    )
    assert to_markdown(folded, "") == "```text\na\n  b\nc\nd\ne\n```\n\nThe same twice.\n"


def test_buttons_are_no_part_of_a_file_name():
    shown = (
        '<div class="language-python highlight"><span class="filename"><a href="a.py">a.py</a>'
        "<span><button>Copy script, 2 lines</button></span></span><pre><code>x</code></pre></div>"
    )
    assert to_markdown(shown, "") == '```python title="a.py"\nx\n```\n'
