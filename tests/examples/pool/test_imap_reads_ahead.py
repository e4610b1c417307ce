import pytest


@pytest.fixture
def taken(record):
    return record.json("taken.json")


def test_imap_takes_more_than_the_workers_need_but_not_all(taken):
    assert all(1 <= items < 3_000 for items in taken.values())


def test_the_larger_the_items_the_fewer_it_takes_ahead(taken):
    assert taken["10"] > taken["1000"] > taken["100000"]
