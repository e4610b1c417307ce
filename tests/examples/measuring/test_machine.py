import re


def test_it_tells_how_busy_the_machine_is(record):
    assert re.fullmatch(r"CPUs busy: \d+ %", record.lines[0])
    assert re.fullmatch(r"running or ready to run: \d+\.\d on average", record.lines[-2])
    assert re.fullmatch(r"CPUs: \d+", record.lines[-1])
