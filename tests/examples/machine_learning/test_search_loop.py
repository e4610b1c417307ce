import re

import pytest

from guide.blocks import record as other


def test_a_penalty_is_found(record):
    (line,) = record.lines
    assert re.fullmatch(r"best penalty \S+: 0\.\d{3} right", line)


@pytest.mark.parametrize("way", ["threads", "processes"])
def test_it_is_the_same_in_a_pool(record, way):
    assert other(f"machine_learning/search_{way}.py").output == record.output
