import re

import pytest


def test_a_penalty_is_found(record):
    (line,) = record.lines
    assert re.fullmatch(r"best penalty \S+: 0\.\d{3} right", line)


@pytest.mark.parametrize("way", ["threads", "processes"])
def test_it_is_the_same_in_a_pool(record, outcomes, way):
    assert record.output == outcomes[f"machine_learning/search_{way}.py"].record.output
