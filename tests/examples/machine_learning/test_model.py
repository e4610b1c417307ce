import re


def test_a_model_is_better_than_chance(record):
    (line,) = record.lines
    assert 0.6 < float(re.fullmatch(r"accuracy on one fold: (0\.\d\d)", line)[1]) < 1
