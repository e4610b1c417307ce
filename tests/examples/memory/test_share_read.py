"""Reading copies pages: of a list in step with the share read or at once, of an array never."""

import pytest

OBJECTS = 400_000 * 24
"""Bytes of the floats."""


@pytest.fixture
def held(record):
    return {
        way: {int(at): size - sizes["0"] for at, size in sizes.items()}
        for way, sizes in record.json("held.json").items()
    }


def test_reading_the_whole_list_copies_its_objects(held):
    for way in ("list, in order", "list, at random"):
        assert held[way][100] > 0.9 * OBJECTS


def test_in_order_it_copies_in_step(held):
    assert 0.3 * OBJECTS < held["list, in order"][40] < 0.7 * OBJECTS


def test_at_random_a_fiftieth_copies_most_of_it(held):
    assert held["list, at random"][2] > 0.8 * OBJECTS


def test_few_objects_and_an_array_stay_shared(held):
    for way in ("100 objects", "array"):
        assert max(held[way].values()) < 0.1 * OBJECTS
