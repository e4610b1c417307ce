"""A block of shared memory in a /dev/shm of two sizes."""

import pytest


@pytest.fixture
def runs(record):
    """What a run printed with each size."""
    if "created" not in record.lines:
        pytest.skip("the system doesn't allow unshare")
    small, large = record.output.split("size of /dev/shm: ")[1:]
    return {"1m": small.split("\n")[1:], "16m": large.split("\n")[1:]}


def test_a_block_that_is_too_large_is_created(runs):
    assert runs["1m"][0] == "created"


def test_the_worker_that_fills_it_is_killed(runs):
    assert runs["1m"][1] == "exit code: -7"


def test_with_more_room_it_works(runs):
    assert runs["16m"][:2] == ["created", "exit code: 0"]
