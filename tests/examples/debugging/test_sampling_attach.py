import re


def test_nearly_all_samples_are_in_the_stuck_line(record):
    row = next(line for line in record.lines if "stuck.py:20(subject)" in line)
    direct, total = map(int, re.match(r" *(\d+)/(\d+)", row).groups())
    assert direct == total > 0
