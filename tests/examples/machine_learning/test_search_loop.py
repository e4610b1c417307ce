import re

import pytest


def test_a_penalty_is_found_that_is_better_than_chance(record):
    (line,) = record.lines
    assert 0.6 < float(re.fullmatch(r"best penalty \S+, mean accuracy (0\.\d{3})", line)[1]) < 1


@pytest.mark.parametrize("way", ["threads", "processes"])
def test_it_is_the_same_in_a_pool(record, outcomes, way):
    assert record.output == outcomes[f"machine_learning/search_{way}.py"].record.output
