"""The gallery's topics, named after the folders of examples."""

import pytest

from guide.gallery import _words


@pytest.mark.parametrize(
    ("folder", "topic"),
    [("moving_to_3_14", "Moving to 3.14"), ("shared_memory", "Shared memory"), ("pool", "Pool")],
)
def test_a_topic_reads_as_words(folder: str, topic: str):
    assert _words(folder) == topic
