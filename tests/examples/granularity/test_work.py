from hashlib import sha256

import pytest


@pytest.fixture
def module(imported):
    return imported("work")


def test_it_shows_how_much_to_hash(record):
    sizes = [int(line.split()[-2].replace(",", "")) for line in record.lines]
    assert sizes == sorted(sizes)
    assert sizes[-1] > 2_047


def test_a_task_hashes_that_many_bytes(module):
    assert module.task(3_000) == sha256(bytes(3_000)).digest()


def test_the_size_follows_from_the_times_of_none_and_of_a_million(module, monkeypatch):
    monkeypatch.setattr(module, "per_task", lambda _, tasks: {0: 1e-6, 1_000_000: 501e-6}[tasks[0]])
    assert list(module.sizes([2e-6, 251e-6])) == [(2e-6, 2_000), (251e-6, 500_000)]


def test_a_length_below_that_of_no_bytes_is_that_of_no_bytes(module, monkeypatch):
    monkeypatch.setattr(module, "per_task", lambda _, tasks: {0: 3e-6, 1_000_000: 501e-6}[tasks[0]])
    assert list(module.sizes([2e-6])) == [(2e-6, 0)]


def test_a_time_is_that_of_one_of_the_tasks(module, monkeypatch):
    monkeypatch.setattr(module, "perf_counter", iter([10.0, 12.0]).__next__)
    assert module.per_task(module.loop, [100] * 4) == 0.5


@pytest.mark.parametrize("digests", [[], [b"wrong"] * 4, [sha256(bytes(100)).digest()] * 3])
def test_a_wrong_result_is_not_timed(module, digests):
    with pytest.raises(ValueError, match="wrong digests"):
        module.per_task(lambda *_: digests, [100] * 4)
