"""Lines that a build tells while it runs, and how they look on a terminal."""

import fcntl
import io
import os
import struct
import sys
import termios
import threading
from collections.abc import Iterator
from typing import TextIO

import pytest

from measured.progress import Console, Expected, Progress

KNOWN, UNKNOWN = Expected(4.0, 1, exclusive=False), Expected(0.0, 1, exclusive=False)


@pytest.mark.parametrize(
    ("expected", "left"),
    [
        ({}, ""),
        ({"a": KNOWN}, "about 2 s left"),
        ({"a": Expected(4.0, 1, exclusive=True)}, "about 4 s left"),
        ({"a": KNOWN, "b": Expected(4.0, 1, exclusive=True)}, "about 6 s left"),
        ({"a": KNOWN, "b": UNKNOWN}, "about 4 s left"),
        ({"a": KNOWN, "b": Expected(0.0, 3, exclusive=True)}, "about 14 s left"),  # each of its runs like the others
        ({"a": UNKNOWN}, "about 0 s left"),
        ({"a": Expected(600.0, 1, exclusive=True)}, "about 10 min left"),
    ],
)
def test_the_time_that_is_left_is_that_of_the_last_time(expected: dict[str, Expected], left: str):
    assert Progress(print, expected, lanes=2).left() == left


def test_a_script_not_known_takes_as_long_as_others():
    told: list[str] = []
    progress = Progress(told.append, {"a": UNKNOWN, "b": UNKNOWN}, lanes=1)
    progress.ran("a", 7.0)
    progress.end("a", "ok")
    progress.ran("b", 1.0)
    progress.end("b", "FAILED")
    assert told == ["[1/2] a: ok; about 7 s left", "[2/2] b: FAILED"]


def test_runs_of_this_build_tell_more_than_those_of_the_last():
    progress = Progress(print, {"a": Expected(100.0, 4, exclusive=True)}, lanes=2)
    progress.ran("a", 1.0)
    progress.ran("a", 3.0)
    assert progress.left() == "about 4 s left"


def test_rounds_are_told_with_the_time_that_is_left():
    told: list[str] = []
    progress = Progress(told.append, {n: Expected(2.0, 7, exclusive=True) for n in "ab"}, lanes=2)
    progress.round(0, 6, 2)
    for name in "ab":
        progress.ran(name, 2.0)
    progress.round(1, 6, 2)
    progress.more(["a"], 3)
    progress.round(7, 9, 1)
    assert told == [
        "warm-up round: 2 scripts, about 28 s left",
        "round 1 of 6: 2 scripts, about 24 s left",
        "round 7 of 9: 1 script, about 30 s left",
    ]


def test_a_start_is_told_once():
    told: list[str] = []
    progress = Progress(told.append, {"a": KNOWN}, lanes=2)
    for _ in range(2):
        progress.announce("a", "limit 60 s")
    assert told == ["  start a (limit 60 s)"]


def test_threads_may_ask_what_is_left_while_scripts_end():
    """A dictionary must not change while one goes through it."""
    progress = Progress(str, {str(n): KNOWN for n in range(2000)}, lanes=2)
    failed: list[Exception] = []

    def ask() -> None:
        try:
            while progress.runs_left:
                progress.left()
        except RuntimeError as error:
            failed.append(error)

    every = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        thread = threading.Thread(target=ask)
        thread.start()
        for n in range(2000):
            progress.ran(str(n), 1.0)
            progress.end(str(n), "ok")
        thread.join()
    finally:
        sys.setswitchinterval(every)
    assert not failed


class Terminal:
    """A pseudo-terminal 40 columns wide: its stream, and what it shows."""

    def __init__(self) -> None:
        self.ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 40, 0, 0))
        self.stream: TextIO = os.fdopen(theirs, "w", encoding="utf-8")

    def shown(self) -> list[str]:
        """Its lines, the control sequences that we use carried out."""
        self.stream.write("\0")  # so that there is something to read, and its end is known
        self.stream.flush()
        said = b""
        while not said.endswith(b"\0"):
            said += os.read(self.ours, 4096)
        lines, column = [""], 0
        for word in said.decode().removesuffix("\0").replace("\x1b[K", "\x1b").replace("\r\n", "\n"):
            if word == "\n":
                lines.append("")
            elif word == "\x1b":
                lines[-1] = lines[-1][:column]
            elif word != "\r":
                lines[-1] = lines[-1][:column] + word + lines[-1][column + 1 :]
            column = 0 if word in "\r\n" else column + (word != "\x1b")
        return lines


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    made = Terminal()
    yield made
    made.stream.close()
    os.close(made.ours)


def test_on_a_terminal_the_last_line_says_what_runs(terminal: Terminal):
    progress = Progress(Console(terminal.stream), {"a": KNOWN, "b": KNOWN}, lanes=2)
    progress.announce("a", "limit 60 s")
    with progress.running("a"), progress.running("b"):
        progress.announce("b", "limit 60 s")
    progress.end("a", "ok")
    assert terminal.shown() == [
        "  start a (limit 60 s)",
        "  start b (limit 60 s)",
        "[1/2] a: ok; about 2 s left",
        "0 of 2; about 4 s left; running a, b",
    ]


def test_a_line_that_is_too_long_for_the_terminal_is_cut(terminal: Terminal, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "200")
    console = Console(terminal.stream)
    console.status("x" * 39)
    console.status("y" * 50)
    console("told")
    assert terminal.shown() == ["told", "y" * 38 + "…"]


def test_a_terminal_that_does_not_know_its_width_is_taken_for_a_usual_one(terminal: Terminal):
    fcntl.ioctl(terminal.stream, termios.TIOCSWINSZ, struct.pack("HHHH", 0, 0, 0, 0))
    Console(terminal.stream).status("y" * 90)
    assert terminal.shown() == ["y" * 78 + "…"]


def test_when_nothing_runs_any_more_the_status_goes(terminal: Terminal):
    progress = Progress(Console(terminal.stream), {"a": KNOWN}, lanes=2)
    with progress.running("a"):
        pass
    progress.end("a", "ok")
    progress.close()
    assert terminal.shown() == ["[1/1] a: ok", ""]


def test_where_there_is_no_terminal_only_lines_are_written():
    stream = io.StringIO()
    progress = Progress(Console(stream), {"a": KNOWN}, lanes=2)
    with progress.running("a"):
        progress.end("a", "ok")
    progress.close()
    assert stream.getvalue() == "[1/1] a: ok\n"
