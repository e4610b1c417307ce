import re


def test_lines_are_lost(record):
    kept = int(re.fullmatch(r"(\d+) of 8000 lines", record.lines[0])[1])
    assert 0 < kept < 8000
