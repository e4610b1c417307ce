import re


def test_all_tests_pass(record):
    assert re.fullmatch(r"5 passed in .*s", record.lines[-1])
    assert record.lines[0].startswith("..... ")
