"""Output: how a flood is cut, and how bytes that are not plain text are shown."""

import random

import pytest

from measured.runner.output import HEAD, LINE, TAIL, Output, one_line, readable


def output(*parts: bytes) -> Output:
    made = Output()
    for part in parts:
        made.add(part)
    return made


def test_little_is_kept_as_it_is_however_it_comes():
    whole = "é → 🐍\n".encode() * 1000
    for seed in range(5):
        chosen = random.Random(seed)
        cuts = sorted(chosen.sample(range(len(whole)), 20))
        parts = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
        assert output(*parts).text() == whole.decode()


@pytest.mark.parametrize("part", [1000, 4096, 65536, HEAD + 5 * TAIL])
@pytest.mark.parametrize("size", [HEAD, HEAD + TAIL, HEAD + 2 * TAIL, HEAD + 2 * TAIL + 1000, HEAD + 20 * TAIL])
def test_of_much_the_beginning_and_the_end_are_kept_and_the_gap_is_marked(size: int, part: int):
    whole = b"".join(b"%07d\n" % n for n in range(size // 8))
    made = output(*(whole[at : at + part] for at in range(0, len(whole), part)))
    assert len(made.head) + len(made.tail) <= HEAD + 2 * TAIL
    if not made.left_out:
        assert made.text() == whole.decode()
        return
    head, gap, tail = made.text().partition(f"\n[… {made.left_out:,} bytes left out …]\n")
    assert gap
    assert head == whole[:HEAD].decode()
    assert len(tail) >= TAIL
    assert tail == whole[-len(tail) :].decode()
    assert len(head) + len(tail) + made.left_out == len(whole)


def test_the_gap_may_be_in_the_middle_of_a_character():
    made = output(b"!", "é".encode() * HEAD, b"!")
    assert "\ufffd" in made.text()
    assert made.text().endswith("é!")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("a\tb\n\n", "a\tb\n\n"),
        ("a\r\nb\r\n", "a\nb\n"),
        ("a\r\r\nb", "a\nb"),
        ("0 %\r50 %\r100 %\n", "100 %\n"),
        ("longer\rshort\n", "shortr\n"),
        ("kept\r", "kept"),
        ("\rkept", "kept"),
        ("\x1b[31mred\x1b[0m \x1b[38;5;9mred\x1b[m \x1b[4:3mwavy\x1b[0m", "red red wavy"),
        ("\x1b[2J\x1b]0;title\x07", "␛[2J␛]0;title␇"),
        ("a\x00b\x08c\x0bd\x0ce\x7f", "a␀b␈c␋d␌e␡"),
        ("a\x85b\x9bc", "a\\x85b\\x9bc"),
        ("é → 🐍\u2028\u202e", "é → 🐍\u2028\u202e"),
    ],
)
def test_what_a_terminal_would_act_on_is_shown_or_left_out(text: str, shown: str):
    assert readable(text) == shown


def test_every_character_makes_text_without_control_characters():
    text = "".join(map(chr, range(0x180)))
    assert not [c for c in readable(text) if (ord(c) < 0x20 and c not in "\n\t") or 0x7F <= ord(c) < 0xA0]


@pytest.mark.parametrize("length", [LINE, LINE + 1, LINE * 10])
def test_a_long_line_is_cut_in_its_middle(length: int):
    line = "".join(chr(97 + n % 26) for n in range(length))
    before, shown, after = readable(f"a\n{line}\nb").split("\n")
    assert (before, after) == ("a", "b")
    if length <= LINE:
        assert shown == line
    else:
        head, tail = shown.split(f" [… {length - LINE:,} characters left out …] ")
        assert (head, tail) == (line[: LINE // 2], line[-(LINE // 2) :])


def test_a_line_that_is_written_over_a_million_times_is_shown_once():
    assert readable("\r".join(f"{n:7}" for n in range(1_000_000))) == " 999999"


@pytest.mark.parametrize(
    ("name", "shown"), [("a b.txt", "a b.txt"), ("é\udcff", "é\ufffd"), ("a\nb\tc\x1b[1m\x7f", "a␊b␉c␛[1m␡")]
)
def test_a_name_is_told_in_one_line(name: str, shown: str):
    assert one_line(name) == shown
    assert one_line(name).encode()
