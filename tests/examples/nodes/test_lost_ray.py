import pytest


@pytest.fixture
def lost(record):
    return record.json("lost.json")


def test_results_that_had_arrived_are_kept(lost):
    assert all(failure["kept"] > 0 for failure in lost.values())


def test_silence_is_noticed_later_than_a_closed_connection(lost):
    assert lost["killed"]["took"] < lost["cut off"]["took"]
