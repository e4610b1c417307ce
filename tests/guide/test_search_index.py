"""The index of the search, made from finished pages."""

import json
from pathlib import Path
from typing import Any

from guide.publish.search_index import WORDS, index, search_words, shortened

PAGE = """\
<nav>Way here</nav><article class="md-content__inner">
<h1 id="pool">Pool<a class="headerlink" href="#pool">¶</a></h1>
<p>A pool has <code>workers</code>.</p>
<div class="measured-example"><a class="filename">pool.py</a><pre><code>print(1)
</code></pre><button>Copy</button><div class="measured-provenance"><p>Python on a machine</p></div></div>
<h2 id="size">Its size</h2>
<table><tr><th>Cores</th><td>2</td></tr><tr><th>Workers</th><td>4</td></tr></table>
<dl><dt id="task">Task <a href="https://example.org/">Docs</a></dt><dd>One call.</dd>
<dt><code>Chunk</code></dt><dd>Some tasks.</dd></dl>
<p>After the list.</p>
<details data-search-exclude><p>All of it again</p></details>
</article><p>Below the page</p>"""
THEIRS = json.dumps(
    {"config": {"lang": ["en"]}, "docs": [{"location": "guide/pool/"}, {"location": "guide/pool/#size"}]}
)
SETTINGS = {"stop": ["the"], "weak": [], "same": {"oom": ["memory"]}, "sections": {}, "boost": {"": 1, "guide/": 2}}


def made(pages: dict[str, str], words: dict[str, Any] = SETTINGS) -> Any:
    return json.loads(index(THEIRS, pages, words))


def docs() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = made({"guide/pool/index.html": PAGE, "hidden/index.html": PAGE})["docs"]
    return found


def test_each_heading_and_each_term_begins_a_section_where_it_can_be_linked_to():
    assert [(doc["location"], doc["title"]) for doc in docs()] == [
        ("guide/pool/", "Pool"),
        ("guide/pool/#size", "Its size"),
        ("guide/pool/#task", "Task"),
        ("guide/pool/#size", "Chunk"),
    ]


def test_text_belongs_to_its_heading_also_after_a_list_of_terms():
    page, size, task, chunk = docs()
    assert page["text"] == "A pool has workers."
    assert size["text"].split("\n") == ["Cores 2", "Workers 4", "After the list."]
    assert (task["text"], chunk["text"]) == ("One call.", "Some tasks.")


def test_code_is_kept_apart_and_what_surrounds_it_is_left_out():
    page = docs()[0]
    assert page["code"] == "print(1)"
    everything = json.dumps(docs())
    assert not [word for word in ("Way", "¶", "Copy", "machine", "pool.py", "again", "Below") if word in everything]


def test_a_page_that_the_theme_leaves_out_stays_out_and_a_second_pass_changes_nothing():
    pages = {"guide/pool/index.html": PAGE, "hidden/index.html": PAGE}
    once = index(THEIRS, pages, SETTINGS)
    assert "hidden" not in once
    assert index(once, pages, SETTINGS) == once


def test_the_longest_start_of_an_address_decides_what_a_page_counts():
    assert {doc["boost"] for doc in docs()} == {2}
    low = made({"guide/pool/index.html": PAGE}, SETTINGS | {"boost": {"guide/": 2, "guide/pool/": 0.5}})
    assert {doc["boost"] for doc in low["docs"]} == {0.5}


def test_the_words_go_with_the_index_for_the_search_to_read():
    assert made({})["config"] == {
        "lang": ["en"],
        "words": {name: value for name, value in SETTINGS.items() if name != "boost"},
    }


def test_words_may_be_written_as_running_text_and_may_be_absent(tmp_path: Path):
    assert search_words(tmp_path)["same"] == {}
    assert search_words(tmp_path)["stop"] == []
    (tmp_path / WORDS).parent.mkdir()
    (tmp_path / WORDS).write_text("stop: >-\n  a an\n  the\nweak: code, script\n", encoding="utf-8")
    assert search_words(tmp_path)["stop"] == ["a", "an", "the"]
    assert search_words(tmp_path)["weak"] == ["code", "script"]


def test_of_a_traceback_the_messages_are_kept_once():
    frame = '  File "…/run.py", line 3, in <module>\n    work()\n    ~~~~^^'
    traceback = f"Traceback (most recent call last):\n{frame}\nValueError: no"
    assert shortened("\n".join([traceback] * 16)).split("\n") == [
        "Traceback (most recent call last):",
        "    work()",
        "ValueError: no",
    ]


def test_of_a_long_output_beginning_and_end_are_kept_and_every_exception():
    lines = [f"line {number}" for number in range(500)]
    kept = shortened("\n".join([*lines[:250], "TimeoutError: late", *lines[250:]])).split("\n")
    assert len(kept) < 30
    assert {"line 0", "line 499", "TimeoutError: late"} <= set(kept)
