import re

import pytest


def test_nearly_all_samples_are_in_the_stuck_line(record):
    if "permission" in record.output.lower():
        pytest.skip("tracing another process isn't permitted here")
    row = next(line for line in record.lines if "stuck.py:20(subject)" in line)
    direct, total = map(int, re.match(r" *(\d+)/(\d+)", row).groups())
    assert direct == total > 0
