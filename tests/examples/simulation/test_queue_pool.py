import re


def test_the_interval_contains_the_theory(record):
    mean, error, theory = map(float, re.search(r"wait (\S+) ± (\S+), theory (\S+)", record.lines[1]).groups())
    assert abs(mean - theory) <= 2 * error


def test_every_replication_is_different(record):
    assert record.lines[0] == "40 different results"
