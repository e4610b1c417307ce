"""Stacks of a hanging program, as an entry of wrong/ shows them."""

import re
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import pytest

from guide.stacks import waits

LIBRARY = "…/lib/python3.13t/"
PARENT = [["…/examples/a/b.py", "2", "<module>"], [f"{LIBRARY}multiprocessing/process.py", "149", "join"]]
BEGIN = [
    ["…/examples/a/b.py", "1", "<module>"],
    [f"{LIBRARY}multiprocessing/process.py", "300", "_bootstrap"],
    [f"{LIBRARY}multiprocessing/process.py", "108", "run"],
]
DEEP = [[f"{LIBRARY}concurrent/futures/process.py", str(number), f"f{number}"] for number in range(9)]
FEED = [[f"{LIBRARY}threading.py", "9", "run"], [f"{LIBRARY}multiprocessing/queues.py", "8", "_feed"]]


def shown(processes: Any, also: str = "") -> str:
    found = SimpleNamespace(json={"stacks.json": {"a/b.py": processes}}.get)
    with TemporaryDirectory() as folder:
        build: Any = SimpleNamespace(project=SimpleNamespace(examples=Path(folder)))
        (Path(folder) / "a").mkdir()
        (Path(folder) / "a" / "b.py").write_text("start()\n  w < 1\n", encoding="utf-8")
        return waits(found, build, "a/b.py", "in `get()`", also)


def lines(text: str) -> list[str]:
    stacks = re.findall(r"<samp>(.*?)</samp>", text, re.DOTALL)
    return unescape(re.sub("<.*?>", "", "\n".join(stacks))).split("\n")


def test_a_program_that_does_not_hang_shows_nothing():
    assert shown(None) == ""


def test_the_parent_comes_first_and_its_own_line_is_marked():
    text = shown([("A", [[*BEGIN, PARENT[0]]]), ("MainProcess", [PARENT])])
    assert lines(text) == [
        "MainProcess:",
        '  File "…/a/b.py", line 2, in <module>',
        "    w < 1",
        '  File "…/multiprocessing/process.py", line 149, in join',
        "A:",
        '  File "…/a/b.py", line 2, in <module>',
        "    w < 1",
    ]
    assert '<span class="measured-own">  File "…/a/b.py", line 2, in &lt;module&gt;\n    w &lt; 1</span>' in text
    assert "in <code>get()</code>" in text


def test_processes_with_the_same_name_are_all_shown():
    names = [line for line in lines(shown([("A", [PARENT]), ("A", [PARENT])])) if line.endswith(":")]
    assert names == ["A:", "A:"]


@pytest.mark.parametrize(("inner", "first"), [([], 2), (BEGIN[:1], 1)])
def test_of_the_library_the_last_frames_are_shown_and_those_that_call_the_program(inner: list[Any], first: int):
    stack = lines(shown([("A", [[*BEGIN, *DEEP, *inner]])]))
    assert stack[1:first] == ["  …"][: first - 1]
    assert stack[first].endswith("f3" if first == 2 else "f0")
    assert 'File "…/concurrent/futures/process.py", line 8, in f8' in "\n".join(stack)


def test_another_thread_is_shown_where_it_is_asked_for():
    processes = [("A", [[*BEGIN, *DEEP[:1]], FEED, DEEP])]
    assert len(lines(shown(processes))) == 2
    assert lines(shown(processes, "_feed"))[2:] == [
        "A, another thread:",
        '  File "…/multiprocessing/queues.py", line 8, in _feed',
    ]
