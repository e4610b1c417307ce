import json
import re

import pytest


@pytest.fixture
def found(record):
    """Starts at each level and the answer, without freeze_support() and with it, for each start method."""
    rows = [re.fullmatch(r"(\w+) +(\w+) +(\[.*\])  (.*)", line).groups() for line in record.lines[1:]]
    return {(name, method): (json.loads(starts), answer) for name, method, starts, answer in rows}


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_without_it_each_level_starts_more(found, method):
    (first, second, third), answer = found["without", method]
    assert first == 1 < second < third
    assert answer == "no answer"


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_with_it_the_program_starts_once(found, method):
    assert found["with", method] == ([1, 0, 0], "144")


def test_fork_does_not_need_it(found):
    assert found["without", "fork"] == ([1, 0, 0], "144")
