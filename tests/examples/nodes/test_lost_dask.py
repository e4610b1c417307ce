import pytest


@pytest.fixture
def lost(record):
    return record.json("lost.json")


def test_results_on_the_lost_host_are_computed_again(lost):
    assert [failure["kept"] for failure in lost.values()] == [0, 0]


def test_silence_is_noticed_later_than_a_closed_connection(lost):
    assert lost["killed"]["took"] < 30 <= lost["cut off"]["took"]
