"""Freezing keeps the collector from copying pages, not the reader."""


def test_a_collection_copies_pages_unless_they_are_frozen(record):
    held = record.json("held.json")
    assert held["not frozen"]["collected"] - held["not frozen"]["forked"] > 5e6
    assert held["frozen"]["collected"] - held["frozen"]["forked"] < 1.5e6


def test_reading_copies_them_all_the_same(record):
    held = record.json("held.json")
    assert held["frozen"]["read"] - held["frozen"]["collected"] > 8e6
    assert held["not frozen"]["read"] - held["not frozen"]["collected"] > 3e6
