import re


def test_the_first_run_was_interrupted(record):
    assert record.lines[:3] == ["first run: stored: 0, to do: 25", "exit code: -2", "second run:"]


def test_the_second_run_does_what_is_left(record):
    stored, left = map(int, re.findall(r"\d+", record.lines[3]))
    assert stored >= 6
    assert stored + left == 25
    assert record.lines[-2] == f"done: {left // 6 * 6}"
    assert record.lines[-1].startswith("best: (256, 3, 0.03) 0.0550")
