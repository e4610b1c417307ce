import pytest

MEGABYTE = 1_000_000


@pytest.fixture(params=["fork", "spawn", "forkserver"])
def counts(request, records):
    return records[request.param].json("bytes.json")


def test_the_object_is_sent_with_each_of_24_tasks_or_8_chunks(counts):
    assert counts["method, chunksize=1"] == pytest.approx(24 * MEGABYTE, rel=0.01)
    assert counts["method"] == pytest.approx(8 * MEGABYTE, rel=0.01)


def test_an_initializer_gets_it_once_per_worker_and_by_fork_without_being_sent(records):
    assert records["fork"].json("bytes.json")["initializer"] < MEGABYTE / 100
    for method in "spawn", "forkserver":
        assert records[method].json("bytes.json")["initializer"] == pytest.approx(2 * MEGABYTE, rel=0.01)


def test_the_output_has_the_same_numbers(records):
    for run in records.values():
        assert [int(line.split()[0].replace(",", "")) for line in run.lines] == list(run.json("bytes.json").values())
