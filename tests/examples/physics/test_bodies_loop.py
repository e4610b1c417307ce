import re


def test_the_energy_stays_nearly_the_same(record):
    before, after = map(float, re.findall(r"-\d\.\d{6}", record.lines[0]))
    assert abs(after / before - 1) < 1e-3


def test_the_first_body_has_moved(record):
    assert re.fullmatch(r"the first body is at 0\.\d{9}\+0\.\d{9}j", record.lines[1])
    assert record.lines[1] != "the first body is at 0.134364244+0.847433737j"
