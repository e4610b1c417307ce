import re


def test_heat_spreads_and_none_is_lost(record):
    middle, heat = map(float, re.fullmatch(r"middle (\S+), heat (\S+)", record.lines[0]).groups())
    assert 0 < middle < 10  # it began at 1,000
    assert abs(heat - 1000) < 0.01
