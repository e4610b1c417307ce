"""How a page shows an output: which lines stay, which are folded, what a traceback's lines are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from measured.fences.output import FIRST, LAST, SHORT, TALLEST, Line, Part, parts

OWN = '  File "…/examples/x.py", line 3, in work\n    return 1 / 0\n           ~~^~~'
LIBRARY = '  File "…/lib/python3.11/multiprocessing/pool.py", line 125, in worker\n    result = func(*args)'
FROZEN = '  File "<frozen runpy>", line 98, in _run_module_code'


def traceback(*frames: str, error: str = "ZeroDivisionError: division by zero", head: str = "") -> str:
    lines = ["Traceback (most recent call last):", *frames, error]
    return "\n".join([head, *lines] if head else lines)


LONG = traceback(*[LIBRARY] * 8, OWN, *[LIBRARY] * 8)
"""More than is shown as it is."""


def texts(found: list[Part], *states: str) -> list[str]:
    return [line.text for part in found for line in part.lines if part.state in states]


def of_kind(found: list[Part], kind: str) -> list[str]:
    return [line.text for part in found for line in part.lines if line.kind == kind]


def test_a_short_output_is_shown_as_it_is():
    output = "\n".join(map(str, range(SHORT)))
    assert [part.state for part in parts(output)] == ["shown"]
    assert texts(parts(output), "shown") == output.split("\n")


def test_of_a_longer_one_the_first_and_the_last_lines_stay():
    lines = [f"line {number}" for number in range(SHORT + 1)]
    found = parts("\n".join(lines))
    assert [part.state for part in found] == ["shown", "folded", "shown"]
    assert texts(found, "shown") == lines[:FIRST] + lines[-LAST:]
    assert texts(found, "folded") == lines[FIRST:-LAST]


def test_what_is_too_long_for_a_page_is_left_out_and_counted():
    found = parts("\n".join(map(str, range(5_000))))
    assert [part.state for part in found] == ["shown", "left out", "shown"]
    assert len(texts(found, "left out")) == 5_000 - FIRST - LAST


class TestATraceback:
    def test_has_frames_of_the_script_and_of_the_library_and_a_last_line(self):
        found = parts(f"before\n{traceback(FROZEN, LIBRARY, OWN)}\nafter")
        assert of_kind(found, "own") == OWN.split("\n")
        assert of_kind(found, "library") == [FROZEN, *LIBRARY.split("\n")]
        assert of_kind(found, "error") == ["ZeroDivisionError: division by zero"]
        assert of_kind(found, "") == ["before", "Traceback (most recent call last):", "after"]

    @pytest.mark.parametrize(
        ("path", "kind"),
        [
            ("…/lib/python3.14/pathlib.py", "library"),
            ("…/lib64/python3.14t/pathlib.py", "library"),
            (r"C:\Python\Lib\python\pool.py", "library"),
            ("/x/site-packages/numpy/core.py", "library"),
            ("<string>", "library"),
            ("…/examples/lib/reader.py", "own"),
            ("…/scratch/job.py", "own"),
        ],
    )
    def test_tells_by_a_path_to_whom_a_frame_belongs(self, path: str, kind: str):
        (frame,) = [line for part in parts(traceback(f'  File "{path}", line 1, in f')) for line in part.lines[1:2]]
        assert frame.kind == kind

    def test_may_end_with_a_message_of_several_lines(self):
        found = parts(traceback(OWN, error="RuntimeError: \n    An attempt\n\n    has been made\n\nafter"))
        assert of_kind(found, "error") == ["RuntimeError: "]
        assert of_kind(found, "message") == ["    An attempt", "", "    has been made"]
        assert texts(found, "shown")[-2:] == ["", "after"]

    def test_that_is_long_shows_the_frames_of_the_script_and_the_error(self):
        found = parts(LONG)
        assert "folded" in [part.state for part in found]
        assert set(OWN.split("\n")) <= set(texts(found, "shown"))
        assert of_kind(found, "error")[0] in texts(found, "shown")

    def test_that_is_cut_off_has_no_last_line(self):
        assert of_kind(parts(traceback(OWN).rpartition("\n")[0]), "error") == []


class TestRepeats:
    def test_of_one_traceback_are_counted_and_it_is_there_once(self):
        found = parts("\n".join(["before", *[LONG] * 16, "after"]))
        assert [part.repeats for part in found if part.state == "repeated"] == [15]
        assert not any(part.alike for part in found)
        shown = texts(found, "shown", "folded")
        assert shown.count("Traceback (most recent call last):") == 1
        assert shown[0] == "before"
        assert shown[-1] == "after"

    def test_with_other_numbers_are_said_to_have_them(self):
        both = "\n".join(traceback(*[OWN] * 5, head=f"Process SpawnPoolWorker-{n}:") for n in (1, 2, 3))
        (repeated,) = [part for part in parts(both) if part.state == "repeated"]
        assert (repeated.repeats, repeated.alike) == (2, True)
        assert repeated.lines[0].text == "Process SpawnPoolWorker-2:"

    def test_of_tracebacks_that_alternate_are_collapsed(self):
        a, b = traceback(*[OWN] * 5), traceback(*[LIBRARY] * 5, error="EOFError")
        found = parts("\n".join([a, b] * 4))
        assert [(part.state, part.repeats) for part in found][-1] == ("repeated", 6)
        assert of_kind([part for part in found if part.state != "repeated"], "error") == [
            "ZeroDivisionError: division by zero",
            "EOFError",
        ]

    def test_are_shown_where_the_output_is_short(self):
        assert [part.state for part in parts("\n".join([traceback(OWN)] * 3))] == ["shown"]

    def test_are_never_lines_outside_a_traceback(self):
        found = parts("\n".join(["worker 1 done"] * 40))
        assert all(part.state != "repeated" for part in found)

    def test_with_another_error_stay(self):
        found = parts("\n".join(traceback(*[OWN] * 5, error=f"ValueError: {word}") for word in ("one", "two", "three")))
        assert [text for text in of_kind(found, "error")] == ["ValueError: one", "ValueError: two", "ValueError: three"]
        assert all(part.state != "repeated" for part in found)


LINES = st.sampled_from(["", " ", "a", "Process P-1:", *traceback(LIBRARY, FROZEN, OWN).split("\n"), "    x", "b 1"])


@given(st.lists(LINES, min_size=1, max_size=120))
def test_no_line_is_lost_or_changed_and_what_is_shown_has_an_end(lines: list[str]):
    found = parts("\n".join(lines))
    assert texts(found, "shown", "folded", "left out", "repeated") == lines
    if len(lines) > SHORT:
        assert len(texts(found, "shown")) <= TALLEST + 3 * TALLEST // 2
    for part in found:
        assert "\n".join(text for _, text in part.runs).split("\n") == [line.text for line in part.lines]
        assert all(isinstance(line, Line) for line in part.lines)
