import re


def test_some_additions_are_lost(record):
    (line,) = record.lines
    lost = re.fullmatch(r"2,000 additions, ([\d,]+) lost", line)
    assert 0 < int(lost[1].replace(",", "")) < 2_000
